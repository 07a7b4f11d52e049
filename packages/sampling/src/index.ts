export type {
  Frame,
  FrameUnit,
  Sample,
  SampleDesign,
  SampledUnit,
  Seed,
  TicketClass,
} from './sample.ts';
