import { issueMaker, type Issue } from '@langnghe/language';

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
  'design.nothing-to-average': {
    severity: 'warning',
    vi: [
      'Không có sai số: ở giai đoạn {stage} mọi tầng có dữ liệu đều chỉ còn một đơn vị chọn mẫu ({strata}), nên «average» không còn tầng nào để lấy trung bình.',
      'Gộp các tầng tương tự, dùng phạm vi rộng hơn, hoặc chọn «adjust».',
    ],
    en: [
      'There is no error: at stage {stage} every stratum with data has only one sampling unit ({strata}), so that “average” has no stratum left to average.',
      'Merge similar strata, use a wider domain, or choose “adjust”.',
    ],
  },
});

/** The warning of an estimate that stands although `average` cannot give its error. */
export function nothingToAverage({ place, values }: Issue): Issue {
  const { strata = '', stage = 1 } = values;
  return estimationDesignIssue('design.nothing-to-average', place, { strata, stage });
}
