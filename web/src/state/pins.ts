// SPDX-License-Identifier: MIT
// Scenarios remembered to compare with, for as long as the page is open: each as it was, with its
// forecast. They outlive the scenario that they were taken from.

import type { Forecast } from '../engine/types';
import type { Session } from './session';

export interface Pin {
  readonly id: number;
  readonly session: Session;
  readonly forecast: Forecast;
}

export const mostPins = 3;

/** With what is at hand remembered too; what there is already, or no room for, changes nothing. */
export function withPin(
  pins: readonly Pin[],
  session: Session,
  forecast: Forecast,
): readonly Pin[] {
  if (pins.length >= mostPins || pins.some((pin) => pin.session.doc === session.doc)) return pins;
  const id = 1 + Math.max(0, ...pins.map((pin) => pin.id));
  return [...pins, { id, session, forecast }];
}
