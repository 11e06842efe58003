// SPDX-License-Identifier: MIT
// From input to months: where a pointer stands in the picture's own pixels, and where a key leads.

/** The pointer's x in a picture `width` units wide, however the page scales it. */
export function pointerX(event: PointerEvent, width: number): number {
  const target = event.currentTarget as SVGElement;
  const box = (target.ownerSVGElement ?? target).getBoundingClientRect();
  return box.width > 0 ? ((event.clientX - box.left) * width) / box.width : 0;
}

/** The month a key leads to from this one, within 0 … latest; null for keys that do not move. */
export function keyTarget(key: string, from: number, latest: number): number | null {
  const page = latest > 60 ? 12 : 6;
  const steps: Record<string, number> = {
    ArrowLeft: -1,
    ArrowDown: -1,
    ArrowRight: 1,
    ArrowUp: 1,
    PageDown: -page,
    PageUp: page,
    Home: -Infinity,
    End: Infinity,
  };
  const step = steps[key];
  return step === undefined ? null : Math.max(0, Math.min(latest, from + step));
}
