/** Words that turn what a sentence says wherever they come or go. Each may have any other ending where `*` is. */
const turning = table(`
no not non none nobody nothing nowhere never neither nor without cannot unable fail* lack* absen* hardly barely scarcely
rarely seldom except unless only always sometimes often
more less fewer most least greater greatest smaller smallest larger largest bigger biggest higher highest lower lowest
better best worse worst stronger strongest weaker weakest faster fastest slower slowest longer longest shorter shortest
older oldest younger youngest earlier earliest deeper shallower wider narrower richer poorer cheaper costlier
easier easiest harder hardest warmer colder hotter cooler brighter darker heavier lighter thicker thinner denser sparser
increas* decreas* reduc* doubl* halv* worsen* degrad* outperform* underperform*
may might could must
half third quarter twice thrice single first second last
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred* thousand* million* billion* trillion* dozen*
fourth fifth sixth seventh eighth ninth tenth
nicht kein* nie niemals ohne mehr weniger ne pas jamais sans aucun* plus moins nunca ningun* mas menos mai senza piu
meno nao sem mais не нет без никогда больше меньше
不 没 沒 未 無 无 非 高 低 增 減 减 一 二 三 四 五 六 七 八 九 十 百 千 万 亿 億`);

/** Words that have an opposite, which turn a sentence only where another of them takes their place. */
const opposites = table(`
high low large small long short many few strong weak fast slow good bad great poor hot cold warm cool early late old new
easy hard deep shallow wide narrow rich cheap costly heavy light thick thin dense sparse big tiny upper
above below over under before after up down with within beyond inside outside in out on off left right later next once
all some any every each both
rais* rise* rising rose fall* fell drop* grow* grew shrink* shrank gain* loss* lose* losing lost improv* widen*
strengthen* weaken* accelerat* decelerat* slow* hinder* help* hurt* harm* benefi* hot* cool*
positive* negative* success* support* reject* accept* confirm* refut* contradict* agree* disagree* caus* prevent* promot*
inhibit* suppress* enabl* disabl* allow* forbid* includ* exclud* true false wrong present
minimum minimal* max maximum maximal* min minimis* minimiz* maximis* maximiz* should can
pre post pro anti inter intra hyper hypo sub super micro macro mono multi
大 小 多 少 上 下 前 后 後`);

/** A list of words, as one asks whether a word is in it. */
function table(words: string): (word: string) => boolean {
  const all = words.trim().split(/\s+/);
  const whole = new Set(all.filter((word) => !word.endsWith('*')));
  const beginnings = all.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1));
  return (word) => whole.has(word) || beginnings.some((beginning) => word.startsWith(beginning));
}

/** Words that deny what stands beside them. */
const denials = new Set(
  'no not none never neither nor without cannot hardly barely scarcely rarely nicht kein keine nie ohne ne pas jamais sans nunca sin non mai senza nao sem не нет без 不 没 沒 未 無 无'.split(
    ' ',
  ),
);

/** What a word begins with where it is the opposite of the rest, or of the rest behind another of these. */
const opposing =
  'un in im ir il non dis de a anti mis under over sub super hyper hypo pre post intra inter counter mono bi multi uni homo hetero micro macro endo exo'.split(
    ' ',
  );

/** Words that say nothing of their own, which often begin a sentence with a capital. */
const empty = new Set(
  'a an the this that these those we our it its they their he she his her i my in at by for from with as to of and but or so then thus hence here there when where while if although though however moreover furthermore also finally since because who which what how is are was were has have had do does did'.split(
    ' ',
  ),
);

const contracted = /^(?:is|are|was|were|do|does|did|has|have|had|ca|wo|could|would|should)n'?t$/;

/** Whether a word denies what stands beside it. */
export const isDenial = (word: string): boolean => denials.has(word) || contracted.test(word);

/** Whether a word, folded, turns what a sentence says: it counts, compares or denies. */
export const isTurning = (word: string): boolean =>
  turning(word) || isDenial(word) || /[\p{N}<>≤≥≠=%]|fold$/u.test(word);

/** Whether a word, folded, has an opposite. */
export const hasOpposite = (word: string): boolean => opposites(word);

/** Whether a word says nothing of its own. */
export const isEmpty = (word: string): boolean => empty.has(word);

/** Whether two words are opposites by how they begin: `typical` and `atypical`, `pretrained` and `posttrained`. */
export function areOpposed(one: string, other: string): boolean {
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];
  const rests = (word: string) =>
    opposing.filter((beginning) => word.startsWith(beginning)).map((beginning) => word.slice(beginning.length));
  const ofLonger = rests(longer).filter((rest) => rest.length > 3);
  return ofLonger.includes(shorter) || rests(shorter).some((rest) => ofLonger.includes(rest));
}
