// SPDX-License-Identifier: MIT
//
// The business: one month, state in, state and lines out, as one template over the number type T.
// There is no second copy of it anywhere; whatever needs the model in another form (SIMD lanes,
// derivatives, spreadsheet formulas) passes another T. Hence Max, Min and Select, and never an `if`
// on a T. All money is US dollars, rates are fractions, a month has 365.25 / 12 days.
#ifndef BURNLINE_MODEL_H_
#define BURNLINE_MODEL_H_

#include "burnline/inputs.h"
#include "burnline/lines.h"
#include "burnline/number.h"

namespace burnline {

inline constexpr double kDaysPerMonth = 365.25 / 12;

/// What a company carries from month to month: its inputs as they stand now (growth and events move
/// them; `now.cash` is the cash in the bank) and the GPUs it has. Beside them, what a user costs to
/// answer in the month computed last, $.
template <class T>
struct State {
  Inputs<T> now;
  T fleet = T(0);
  T free_user = T(0), paid_user = T(0);
};

/// The lowest p in [0, 1] with a + b·p ≥ 0, or None.
template <class T>
T LowestRate(const T& a, const T& b) {
  const T crossing = -a / b;
  return Select(a >= T(0), T(0),
                Select(b > T(0), Select(crossing <= T(1), crossing, None<T>()), None<T>()));
}

/// Computes the month that `state` stands at, to its closing cash, into `lines`. `raised` and
/// `one_off` are the month's funding and one-off costs. In the `opening` month the fleet that the
/// users need is already there and costs nothing. Where many months are run at once, what does not
/// change from one to the next stands together, so that it is computed once.
template <class T>
BURNLINE_INLINE void ComputeMonth(State<T>& state, const T& raised, const T& one_off, bool opening,
                                  Lines<T>& lines) {
  Inputs<T>& now = state.now;
  const T zero(0), one(1);

  // Users and what they pay.
  now.paid_rate = Min(now.paid_rate, now.paid_ceiling);
  lines.dau = now.dau;
  lines.paid_rate = now.paid_rate;
  lines.mau = now.dau / now.stickiness;
  lines.payers = lines.mau * now.paid_rate;
  lines.subscriptions = lines.payers * now.price;
  lines.ads = (lines.mau - lines.payers) * now.ad_revenue;
  lines.api_revenue = now.api_revenue;
  lines.revenue = lines.subscriptions + lines.ads + lines.api_revenue;
  lines.take = lines.revenue * now.take_rate;

  // What answering them costs.
  const T days(kDaysPerMonth), thousand(1000);
  state.free_user = now.free_queries * days / thousand * now.free_compute * now.free_cost;
  state.paid_user = now.paid_queries * days / thousand * now.paid_cost;
  lines.free_inference = now.dau * (one - now.paid_rate) * state.free_user;
  lines.paid_inference = now.dau * now.paid_rate * state.paid_user;
  lines.api_inference = now.api_revenue * now.api_cost;
  lines.contribution = lines.revenue - lines.take - lines.free_inference - lines.paid_inference -
                       lines.api_inference;

  // What running the company costs.
  lines.staff = now.headcount * now.cost_per_head;
  lines.rnd = now.rnd;
  lines.overhead = now.overhead;
  lines.operating = lines.contribution - lines.staff - lines.rnd - lines.overhead;

  // GPUs: the bill says how many are needed; those beyond the fleet are bought.
  lines.gpus =
      (lines.free_inference + lines.paid_inference + lines.api_inference) / now.bill_per_gpu;
  if (opening) state.fleet = lines.gpus;
  lines.capex = Max(zero, lines.gpus - state.fleet) * now.gpu_price;
  state.fleet = Max(state.fleet, lines.gpus);

  // Cash.
  lines.one_off = one_off;
  lines.interest = Max(zero, now.cash) * (now.cash_yield / T(12));
  lines.net = lines.operating - lines.capex - lines.one_off + lines.interest;
  lines.raised = raised;
  lines.cash = now.cash + lines.raised + lines.net;
  now.cash = lines.cash;
}

/// The paid rate p at which the month just computed breaks even, all else as it is: its
/// contribution is a + b·p.
template <class T>
BURNLINE_INLINE void ComputeBreakEvenRates(const State<T>& state, Lines<T>& lines) {
  const Inputs<T>& now = state.now;
  const T kept = Named("kept", T(1) - now.take_rate);
  const T a = Named("a", (lines.mau * now.ad_revenue + now.api_revenue) * kept -
                             now.dau * state.free_user - lines.api_inference);
  const T b = Named("b", lines.mau * (now.price - now.ad_revenue) * kept -
                             now.dau * (state.paid_user - state.free_user));
  const T a_operating = Named("a_operating", a - lines.staff - lines.rnd - lines.overhead);
  lines.break_even_paid_rate = LowestRate(a, b);
  lines.break_even_paid_rate_operating = LowestRate(a_operating, b);
}

/// Moves `state` to the next month. Users grow toward the market; a decline knows no such brake.
template <class T>
BURNLINE_INLINE void Advance(State<T>& state) {
  Inputs<T>& now = state.now;
  const T zero(0), one(1);
  const T room = Named("room", Max(zero, one - now.dau / now.market));
  now.dau = now.dau * (one + (Max(now.dau_growth, zero) * room + Min(zero, now.dau_growth)));
  now.paid_rate = Min(now.paid_ceiling, Max(zero, now.paid_rate + now.paid_gain));
  now.api_revenue = now.api_revenue * (one + now.api_growth);
  now.free_cost = now.free_cost * (one - now.cost_decline);
  now.paid_cost = now.paid_cost * (one - now.cost_decline);
  now.headcount = now.headcount * (one + now.headcount_growth);
  now.rnd = now.rnd * (one + now.rnd_growth);
}

}  // namespace burnline

#endif  // BURNLINE_MODEL_H_
