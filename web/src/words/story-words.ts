// SPDX-License-Identifier: MIT
// The words of the story: at each step who claimed what, where to look, what the model finds and what
// to try, in both languages. The claims are quoted with their figures; every other figure is the
// core's, put in where it belongs (view/story/steps.ts).

import type { Lang } from './lang';

const en = {
  progress: (step: number, of: number) => `Claim ${step} of ${of}`,
  verdicts: {
    held: 'Held',
    notHeld: 'Not held',
    surprising: 'Held, and here is why it surprises',
  },
  tryThis: 'Try this:',
  tried: (deed: string) => `Tried: ${deed}.`,
  putBack: 'Put it back',
  previous: 'Previous',
  next: 'Next',
  leave: 'Leave the story',
  end: 'End of the story',
  elsewhere: 'The page shows something else at the moment.',
  return: 'Back to this claim',

  bankrupt: {
    claim: 'OpenAI may be bankrupt in 2024',
    who: 'Analytics India Magazine, August 2023, on $700,000 a day for ChatGPT and a loss of $540 million in 2022; quoted in the Chinese article that this story follows',
    look: (f: { cash: string }) =>
      `The page takes those figures at their word: ${f.cash} in hand and not a dollar of revenue. See where the cash meets zero.`,
    found: (f: { out: string; growth: string }) =>
      `On these figures alone the money lasts until **${f.out}**. To be gone by December 2024, users and R&D would both have to grow by about **${f.growth}** every month.`,
    deed: (f: { growth: string }) => `Let both grow by ${f.growth} a month`,
    watch: 'and read the answer again.',
  },
  breakEven: {
    claim: 'With 12% of users paying, it breaks even',
    who: 'Founder Securities, a broker, 21 July 2023, quoted in the article of August 2023',
    look: (f: { rate: string }) =>
      `The chart now shows who pays and who would have to. The paid rate starts at ${f.rate} and rises; the lines above are what it has to meet.`,
    found: (f: { users: string; when: string; all: string }) =>
      `Users cover their own costs at **${f.users}**, reached in ${f.when}. The broker left staff and R&D out; with them it takes **${f.all}**.`,
    deed: (f: { price: string }) => `Raise the price to ${f.price} a month`,
    watch: 'and watch both lines come down.',
  },
  quarter: {
    claim: 'With the paid rate up 0.25 points a month, $10 billion lasts to January 2026',
    who: 'Founder Securities, 21 July 2023, quoted in the article of August 2023',
    look: (f: { loss: string }) =>
      `The same inputs, seen as cash. The first month loses ${f.loss}; the paid rate climbs, and the line still falls.`,
    found: (f: { out: string; runway: string; start: string }) =>
      `The money runs out in **${f.out}**, ${f.runway} after ${f.start}.`,
    deed: (f: { points: string }) => `Let the paid rate rise by ${f.points} points a month`,
    watch: ', twice as fast: does the money last longer?',
  },
  half: {
    claim: 'With the paid rate up 0.5 points a month, it lasts only to November 2025',
    who: 'Founder Securities, 21 July 2023, quoted in the article of August 2023',
    look: (f: { sooner: string }) =>
      `It reads like a misprint: more people pay, and the money is gone ${f.sooner} sooner. The curve shows why: it falls faster before it bends.`,
    found: (f: {
      out: string;
      gpus: string;
      gpusBefore: string;
      even: string;
      evenBefore: string;
    }) =>
      `Every added paying user needs GPUs, and those are paid for up front. By **${f.out}** they have cost **${f.gpus}**, against ${f.gpusBefore} at half the pace by the same month. Users do cover their own costs sooner, from ${f.even} instead of ${f.evenBefore}: too late.`,
    deed: (f: { price: string }) => `Let added GPUs cost ${f.price}`,
    watch: 'and the surprise is gone.',
  },
  slide: {
    claim: 'Visits fell by 11.2% in a month; with fewer users, losses will grow',
    who: 'The article of August 2023, on ChatGPT’s visits in July 2023',
    look: (f: { before: string }) =>
      `Here that fall repeats every month. With steady users the money was gone in ${f.before}; see where the line goes now.`,
    found: (f: { out: string; loss: string; lossBefore: string; rate: string; left: string }) =>
      `The slide lengthens the runway, to **${f.out}**: in December 2025 a month loses ${f.loss}, not ${f.lossBefore} as at first. While fewer than ${f.rate} pay, each user costs more than they bring in, and no GPU need be added. No good news, though: ${f.left} daily users are left at the end.`,
    deed: () => 'Stop the slide: no growth, no fall',
    watch: 'and see how much sooner the money goes.',
  },
  targets: {
    claim: 'Revenue of $200 million in 2023 and $1 billion in 2024 is hard to reach',
    who: 'The article of August 2023, on OpenAI’s own targets',
    look: (f: { start: string; first: string }) =>
      `Now what was reported since, as one set of inputs, beginning in ${f.start} with ${f.first} of revenue in that month. The chart sets revenue against costs.`,
    found: (f: { low: string; high: string; revenue: string; loss: string }) =>
      `For 2024 sources give ${f.low} to ${f.high}; the scenario comes to **${f.revenue}**, far beyond the target. And yet the year lost **${f.loss}**: revenue was not what was missing. (2023 lies before the scenario and is not tested.)`,
    deed: (f: { rate: string }) => `Halve the paid rate at the start, to ${f.rate}`,
    watch: 'and look under “What people claimed”: is $1 billion out of reach then?',
  },
  gulf: {
    claim: 'With $100 billion from the Gulf it cannot go bankrupt within ten years',
    who: 'The article of August 2023, on reports of a round sought in Abu Dhabi and elsewhere; it did not take place',
    look: (f: { size: string; when: string; last: string }) =>
      `The jump in ${f.when} is the rumoured ${f.size}. Follow the line to ${f.last}.`,
    found: (f: { even: string; left: string; flat: string }) =>
      `The money lasts the ten years, with **${f.left}** left; from ${f.even} on, a month brings in what it costs. Even if the paid rate never rises, **${f.flat}** is left.`,
    deed: () => 'Let the paid rate stay where it is',
    watch: 'and the losses go on, but the money lasts.',
  },
};

export type StoryWords = typeof en;

const zh: StoryWords = {
  progress: (step, of) => `第 ${step} 个说法，共 ${of} 个`,
  verdicts: { held: '成立', notHeld: '不成立', surprising: '成立，虽然出人意料' },
  tryThis: '试一试：',
  tried: (deed) => `已试：${deed}。`,
  putBack: '恢复原样',
  previous: '上一个',
  next: '下一个',
  leave: '退出',
  end: '看完了',
  elsewhere: '页面现在显示的是别的内容。',
  return: '回到这个说法',

  bankrupt: {
    claim: '撑不过 2024 年，OpenAI 恐将破产',
    who: 'Analytics India Magazine，2023 年 8 月，依据是 ChatGPT 每天花 70 万美元、2022 年亏损 5.4 亿美元；转引自本导览所依据的文章',
    look: (f) => `页面照单全收：手里有 ${f.cash}，收入一分没有。看看现金线在哪里碰到零。`,
    found: (f) =>
      `只凭这些数字，钱能用到 **${f.out}**。要在 2024 年 12 月之前花光，用户和研发支出得一起每月增长约 **${f.growth}**。`,
    deed: (f) => `让两者每月都增长 ${f.growth}`,
    watch: '再读一遍上面的答案。',
  },
  breakEven: {
    claim: '12% 的用户付费，就能打平',
    who: '方正证券，2023 年 7 月 21 日，转引自 2023 年 8 月的文章',
    look: (f) =>
      `图上换成了付费率：有多少人付费，又需要多少人付费。付费率从 ${f.rate} 起逐月上升，上方的线就是它要够到的水平。`,
    found: (f) =>
      `付费率到 **${f.users}**，用户就能覆盖自身成本，时间是 ${f.when}。券商没有计入人员与研发，算上这些要到 **${f.all}**。`,
    deed: (f) => `把月费提到 ${f.price}`,
    watch: '看两条线一起降下来。',
  },
  quarter: {
    claim: '付费率每月多 0.25 个百分点，100 亿美元用到 2026 年 1 月',
    who: '方正证券，2023 年 7 月 21 日，转引自 2023 年 8 月的文章',
    look: (f) => `参数不变，改看现金。第一个月亏 ${f.loss}；付费率一路上升，现金还是一路下降。`,
    found: (f) => `钱在 **${f.out}**花完，距 ${f.start}约 ${f.runway}。`,
    deed: (f) => `让付费率每月提高 ${f.points} 个百分点`,
    watch: '升速加倍，钱会更经用吗？',
  },
  half: {
    claim: '每月多 0.5 个百分点，反而只到 2025 年 11 月',
    who: '方正证券，2023 年 7 月 21 日，转引自 2023 年 8 月的文章',
    look: (f) =>
      `看上去像印错了：付费的人更多，钱反而早 ${f.sooner}花完。看曲线就明白：它先跌得更快，然后才拐弯。`,
    found: (f) =>
      `每多一位付费用户，都得先添置 GPU，而且要一次付清。到 **${f.out}**，添 GPU 已花掉 **${f.gpus}**；升速减半，到同一个月只花 ${f.gpusBefore}。用户确实更早养活自己，从 ${f.evenBefore}提前到 ${f.even}，只是来不及了。`,
    deed: (f) => `让新增 GPU 的价格变为 ${f.price}`,
    watch: '意外就消失了。',
  },
  slide: {
    claim: '访问量一个月跌掉 11.2%，用户一少，亏得更多',
    who: '2023 年 8 月的文章，说的是 ChatGPT 2023 年 7 月的访问量',
    look: (f) =>
      `这里让这一跌幅每月重演。用户数不变时，钱在 ${f.before}花完；看看现在这条线走到哪里。`,
    found: (f) =>
      `用户下滑，钱反而更经用，能撑到 **${f.out}**：2025 年 12 月亏 ${f.loss}，而起初每月亏 ${f.lossBefore}。付费率不到 ${f.rate} 时，每位用户的成本都高于带来的收入，用户少了也不必再添 GPU。但这不是好消息：到最后日活只剩 ${f.left}。`,
    deed: () => '止住下滑：不增也不减',
    watch: '看钱会早多久花完。',
  },
  targets: {
    claim: '2023 年收入 2 亿、2024 年 10 亿美元，恐怕够不着',
    who: '2023 年 8 月的文章，说的是 OpenAI 自己提出的目标',
    look: (f) =>
      `换成后来报道的情况，归为一组参数，从 ${f.start}起算，当月收入 ${f.first}。图上是收入与成本的对照。`,
    found: (f) =>
      `2024 年的收入，各方说法在 ${f.low}到 ${f.high}之间，本情景算出 **${f.revenue}**，远超目标。可这一年仍亏了 **${f.loss}**：缺的并不是收入。（2023 年早于本情景的起点，没有检验。）`,
    deed: (f) => `把起始付费率减半，降到 ${f.rate}`,
    watch: '再看“各方的说法”：10 亿美元就够不着了吗？',
  },
  gulf: {
    claim: '拿到海湾的 1000 亿美元，十年都倒不了',
    who: '2023 年 8 月的文章，说的是据传赴阿布扎比等地的融资；这笔融资并未发生',
    look: (f) => `${f.when}的跳升就是传闻中的 ${f.size}。顺着线一直看到 ${f.last}。`,
    found: (f) =>
      `十年里钱用不完，最后还剩 **${f.left}**；从 ${f.even}起，每月收入不低于支出。即使付费率一直不升，也还剩 **${f.flat}**。`,
    deed: () => '让付费率停在原处',
    watch: '亏损不止，钱却够用。',
  },
};

export const storyWords: Record<Lang, StoryWords> = { en, zh };
