import { Meter } from './meter';

interface PlaceLineProps {
  /** Which screen of a run this is, counted from 1. */
  readonly number: number;
  readonly total: number;
  /** The same in words, as it is seen and as it is heard. */
  readonly seen: string;
  readonly heard: string;
}

/** How far along a run of screens this one is. */
export const PlaceLine = ({ number, total, seen, heard }: PlaceLineProps) => (
  <div className="place">
    <span aria-hidden="true">{seen}</span>
    <Meter done={number - 1} total={total} label={heard} />
  </div>
);
