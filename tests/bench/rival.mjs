// SPDX-License-Identifier: MIT
//
// What good JavaScript makes of the same question: plain Monte Carlo over the same 60 months, as
// somebody writes it who knows how engines work. One function, numbers in locals, every figure that
// does not change from month to month computed before the months, running products instead of
// powers, multiplications by reciprocals instead of divisions, quantile tables instead of inverse
// distributions, typed arrays for all counts. It may round differently from the core (reciprocals),
// draws its points at random (xoshiro128**), knows no events, correlations or volatility, and gives
// the same picture: percentiles, survival, run-out, break-even by level, the mean runway.

const days = 365.25 / 12;
const bins = 1200;
const finest = 16;
const tableSize = 4096;

/** xoshiro128** by D. Blackman and S. Vigna: 32 random bits at each call. */
function randomBits(seed) {
  let [a, b, c, d] = [seed | 0, 0x9e3779b9 | 0, 0x243f6a88, 0xb7e15162 | 0];
  const next = () => {
    const word = Math.imul(b, 5);
    const result = Math.imul((word << 7) | (word >>> 25), 9);
    const t = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= t;
    d = (d << 11) | (d >>> 21);
    return result >>> 0;
  };
  for (let i = 0; i < 16; i++) next();
  return next;
}

/**
 * A counter of futures.
 *
 * `inputs`: the model's 29 figures by key. `quantiles`: by key of an uncertain input, its quantile
 * function on (0, 1). `scales`: by month, `[low, width]` of the bins that closing cash is counted in.
 */
export function makeRival(inputs, quantiles, scales, horizon, seed) {
  const keys = Object.keys(inputs);
  const base = Float64Array.from(Object.values(inputs));
  const place = Object.fromEntries(keys.map((key, i) => [key, i]));
  const varied = Int32Array.from(Object.keys(quantiles), (key) => place[key]);
  const tables = new Float64Array(varied.length * (tableSize + 1));
  Object.values(quantiles).forEach((quantile, i) => {
    for (let k = 0; k <= tableSize; k++)
      tables[i * (tableSize + 1) + k] = quantile(
        Math.min(1 - 0.25 / tableSize, Math.max(0.25 / tableSize, k / tableSize)),
      );
  });
  const low = Float64Array.from(scales, ([from]) => from);
  const perBin = Float64Array.from(scales, ([, width]) => 1 / width);
  const next = randomBits(seed);

  const cash = new Uint32Array(horizon * bins);
  const runOut = new Uint32Array(horizon + 1);
  const runway = new Uint32Array(horizon * finest + 1);
  const evenBy = [0, 1, 2].map(() => new Uint32Array(horizon + 1));
  const [even0, even1, even2] = evenBy;
  let sum = 0;
  let counted = 0;
  const x = new Float64Array(base.length);
  const at = (key) => place[key];
  const [DAU, GROWTH, MARKET, STICK, PAID, GAIN, CEILING, PRICE, AD, API, API_GROWTH, API_COST, TAKE] = [
    'dau', 'dau_growth', 'market', 'stickiness', 'paid_rate', 'paid_gain', 'paid_ceiling', 'price',
    'ad_revenue', 'api_revenue', 'api_growth', 'api_cost', 'take_rate',
  ].map(at); // prettier-ignore
  const [FREE_QUERIES, FREE_COST, FREE_COMPUTE, PAID_QUERIES, PAID_COST, DECLINE, BILL, GPU, HEADS, HEAD] = [
    'free_queries', 'free_cost', 'free_compute', 'paid_queries', 'paid_cost', 'cost_decline',
    'bill_per_gpu', 'gpu_price', 'headcount', 'cost_per_head',
  ].map(at); // prettier-ignore
  const [HEAD_GROWTH, RND, RND_GROWTH, OVERHEAD, CASH, YIELD] = [
    'headcount_growth', 'rnd', 'rnd_growth', 'overhead', 'cash', 'cash_yield',
  ].map(at); // prettier-ignore

  function count(paths) {
    for (let path = 0; path < paths; path++) {
      x.set(base);
      for (let i = 0; i < varied.length; i++) {
        const u = next() * (tableSize / 4294967296);
        const k = u | 0;
        const from = tables[i * (tableSize + 1) + k];
        x[varied[i]] = from + (u - k) * (tables[i * (tableSize + 1) + k + 1] - from);
      }
      const perMarket = 1 / x[MARKET];
      const perDau = 1 / x[STICK];
      const ceiling = x[CEILING];
      const price = x[PRICE];
      const ad = x[AD];
      const apiGrowth = 1 + x[API_GROWTH];
      const apiCost = x[API_COST];
      const kept = 1 - x[TAKE];
      const decline = 1 - x[DECLINE];
      const perBill = 1 / x[BILL];
      const gpuPrice = x[GPU];
      const headGrowth = 1 + x[HEAD_GROWTH];
      const rndGrowth = 1 + x[RND_GROWTH];
      const overhead = x[OVERHEAD];
      const monthly = x[YIELD] / 12;
      const gain = x[GAIN];
      const rising = x[GROWTH] > 0 ? x[GROWTH] : 0;
      const falling = x[GROWTH] > 0 ? 1 : 1 + x[GROWTH];
      let freeUser = ((x[FREE_QUERIES] * days) / 1000) * x[FREE_COMPUTE] * x[FREE_COST];
      let paidUser = ((x[PAID_QUERIES] * days) / 1000) * x[PAID_COST];
      let dau = x[DAU];
      let paid = Math.min(x[PAID], ceiling);
      let api = x[API];
      let staff = x[HEADS] * x[HEAD];
      let rnd = x[RND];
      let money = x[CASH];
      let fleet = Infinity;
      let out = horizon;
      let lasts = horizon;
      let first0 = horizon;
      let first1 = horizon;
      let first2 = horizon;
      for (let month = 0; month < horizon; month++) {
        const mau = dau * perDau;
        const payers = mau * paid;
        const free = dau * (1 - paid) * freeUser;
        const inference = free + dau * paid * paidUser + api * apiCost;
        const contribution = (payers * price + (mau - payers) * ad + api) * kept - inference;
        const operating = contribution - staff - rnd - overhead;
        const gpus = inference * perBill;
        let capex = 0;
        if (gpus > fleet) capex = (gpus - fleet) * gpuPrice;
        if (gpus > fleet || month === 0) fleet = gpus;
        const net = operating - capex + (money > 0 ? money * monthly : 0);
        const closing = money + net;
        if (closing < 0 && out === horizon) {
          out = month;
          lasts = month + (money > 0 ? money / (money - closing) : 0);
        }
        if (contribution >= 0 && first0 === horizon) first0 = month;
        if (operating >= 0 && first1 === horizon) first1 = month;
        if (net >= 0 && first2 === horizon) first2 = month;
        money = closing;
        let bin = (money - low[month]) * perBin[month] + 1;
        bin = bin > 0 ? (bin < bins - 1 ? bin : bins - 1) : 0;
        cash[month * bins + (bin | 0)]++;
        const room = 1 - dau * perMarket;
        dau *= falling + (room > 0 ? rising * room : 0);
        paid += gain;
        if (paid < 0) paid = 0;
        if (paid > ceiling) paid = ceiling;
        api *= apiGrowth;
        freeUser *= decline;
        paidUser *= decline;
        staff *= headGrowth;
        rnd *= rndGrowth;
      }
      runOut[out]++;
      runway[(lasts * finest) | 0]++;
      even0[first0]++;
      even1[first1]++;
      even2[first2]++;
      sum += lasts;
    }
    counted += paths;
  }

  /** The value of a share of a row of counts: its place, in bins. */
  function placeOf(share, counts, from, length) {
    const rank = share * counted;
    let before = 0;
    for (let bin = 0; bin < length; bin++) {
      const here = counts[from + bin];
      if (here > 0 && before + here >= rank) return bin + (rank - before) / here;
      before += here;
    }
    return length;
  }

  function summary() {
    let lasting = counted;
    return {
      paths: counted,
      cash: [0.05, 0.25, 0.5, 0.75, 0.95].map((share) =>
        scales.map(
          ([from, width], month) => from + (placeOf(share, cash, month * bins, bins) - 1) * width,
        ),
      ),
      solvent: scales.map((_, month) => (lasting -= runOut[month]) / counted),
      runOut: Array.from(runOut, (n) => n / counted),
      evenBy: evenBy.map((counts) => Array.from(counts, (n) => n / counted)),
      medianRunway: placeOf(0.5, runway, 0, runway.length) / finest,
      meanRunway: sum / counted,
    };
  }

  function clear() {
    for (const counts of [cash, runOut, runway, ...evenBy]) counts.fill(0);
    sum = counted = 0;
  }

  return { count, summary, clear };
}
