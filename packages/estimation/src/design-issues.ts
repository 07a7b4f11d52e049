import { issueMaker } from '@langnghe/language';

export const estimationDesignIssue = issueMaker({
  'design.lonely-psu': {
    vi: [
      'Ở giai đoạn {stage} có tầng chỉ có một đơn vị chọn mẫu, nên không tính được sai số: {strata}.',
      'Gộp tầng đó với một tầng tương tự, hoặc chọn cách xử lý khác (adjust, average, remove).',
    ],
    en: [
      'At stage {stage} some strata have only one sampling unit, so no error can be estimated: {strata}.',
      'Merge each of them with a similar stratum, or choose another treatment (adjust, average, remove).',
    ],
  },
});
