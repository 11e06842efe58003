// SPDX-License-Identifier: MIT
// Where labels go. Pure geometry, in pixels: of each label's possible boxes at most one is chosen, so
// that no two chosen boxes overlap, none overlaps a taken box or another's leader and none leaves the
// frame; and labels in a column are moved apart by as little as possible.

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface LabelRequest {
  /** Where the label may stand, best first. */
  readonly boxes: readonly Box[];
  /** The higher chooses first. */
  readonly priority: number;
  /** True: rather stand on a blocked place (over a line) than not at all. */
  readonly insist?: boolean;
  /** What else the label fills if it stands in this box: its leader, in small boxes. */
  readonly trail?: (box: Box) => readonly Box[];
}

export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

export function inside(box: Box, frame: Box): boolean {
  return (
    box.x >= frame.x &&
    box.y >= frame.y &&
    box.x + box.w <= frame.x + frame.w &&
    box.y + box.h <= frame.y + frame.h
  );
}

/**
 * The index of each request's chosen box, −1 where the label has no room and collapses to its bare
 * marker. `blocked` is a wish, `taken` and the frame are a must.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  frame: Box,
  taken: readonly Box[] = [],
  blocked: (box: Box) => boolean = () => false,
): number[] {
  const full = [...taken];
  const chosen = new Array<number>(requests.length).fill(-1);
  const order = requests.map((_, i) => i);
  order.sort((a, b) => requests[b]!.priority - requests[a]!.priority || a - b);
  for (const i of order) {
    const request = requests[i]!;
    const clear = (box: Box): boolean => !full.some((other) => overlaps(box, other));
    const free = (box: Box): boolean => inside(box, frame) && clear(box);
    const led = (box: Box): boolean => (request.trail?.(box) ?? []).every(clear);
    let pick = request.boxes.findIndex((box) => free(box) && !blocked(box) && led(box));
    if (pick < 0 && request.insist) pick = request.boxes.findIndex((box) => free(box) && led(box));
    if (pick < 0) continue;
    chosen[i] = pick;
    const box = request.boxes[pick]!;
    full.push(box, ...(request.trail?.(box) ?? []));
  }
  return chosen;
}

export interface ColumnLabel {
  /** The wished-for centre. */
  readonly at: number;
  readonly h: number;
  readonly priority: number;
}

/**
 * Centres for labels in one column between `top` and `bottom`, in the order of their wishes, none
 * overlapping; null for those of the lowest priority for which the column is too short.
 */
export function spreadColumn(
  labels: readonly ColumnLabel[],
  top: number,
  bottom: number,
): (number | null)[] {
  const kept = labels.map((_, i) => i);
  kept.sort((a, b) => labels[b]!.priority - labels[a]!.priority || a - b);
  let height = kept.reduce((sum, i) => sum + labels[i]!.h, 0);
  while (kept.length > 0 && height > bottom - top) height -= labels[kept.pop()!]!.h;
  kept.sort((a, b) => labels[a]!.at - labels[b]!.at || a - b);

  // Touching labels form one block, which stands where its members' wishes average out.
  const blocks: { members: number[]; start: number; h: number; wish: number }[] = [];
  const settle = (wish: number, h: number): number =>
    Math.min(Math.max(wish, top), Math.max(top, bottom - h));
  for (const i of kept) {
    const { at, h } = labels[i]!;
    let block = { members: [i], start: settle(at - h / 2, h), h, wish: at - h / 2 };
    for (
      let last = blocks.at(-1);
      last && last.start + last.h > block.start;
      last = blocks.at(-1)
    ) {
      blocks.pop();
      const n = last.members.length;
      const k = block.members.length;
      const wish = (last.wish * n + (block.wish - last.h) * k) / (n + k);
      const tall = last.h + block.h;
      block = {
        members: [...last.members, ...block.members],
        start: settle(wish, tall),
        h: tall,
        wish,
      };
    }
    blocks.push(block);
  }
  const centres = new Array<number | null>(labels.length).fill(null);
  for (const block of blocks) {
    let y = block.start;
    for (const i of block.members) {
      centres[i] = y + labels[i]!.h / 2;
      y += labels[i]!.h;
    }
  }
  return centres;
}
