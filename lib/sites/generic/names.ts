const particles = new Set(
  'de van von der den la di da dos del el al bin ben le du ter ten af zu y jr jr. sr. st. ibn e do das'.split(' '),
);
const nameWord = /^\p{Lu}[\p{L}\p{M}'’.\\"‐–-]*$/u;
const noName =
  /\b(?:journal|proceedings|press|proofs?|acta|volume|university|institute|college|department|research|science|letters|review|papers?|articles?|abstracts?|text|conference|international|related|open|access|view|download|learning|models?|language|vision|systems?|networks?|theory|awards?|thesis|presentation|journals|gradient)\b/i;

/** Words that only places of work have in their names. */
const ofWork =
  /\b(?:universit\w*|université|universidad\w*|institut\w*|college|school|faculty|department|dept|laborator\w+|labs?|centre|center|hospital|academy|research|inc|ltd|llc|gmbh|corp(?:oration)?|google|microsoft|ibm|intel|amazon|meta|nvidia|huawei|alibaba|cnrs|inria|eth|epfl|mit|usa|uk|china|germany|france|canada|india|japan)\b/i;

/** The commonest surnames of Chinese authors: a single word of two or three characters is a name where it begins with one. */
const surnames = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝陳張劉黃楊趙吳鄭謝許馮鄧蕭葉蘇魯盧鍾譚陸',
);
const hanName = /^[\u3400-\u9fff]{2,4}$/;

function isName(text: string): boolean {
  if (hanName.test(text)) return surnames.has(text.charAt(0));
  const words = text.split(/\s+/);
  if (words.length < 2 || words.length > 6 || noName.test(text)) return false;
  return words.every((word) => nameWord.test(word) || particles.has(word.toLowerCase())) && /\p{L}{2}/u.test(text);
}

/** What ends the names in a byline: a dash, a year, `et al.`, an ellipsis, a colon. */
const afterNames = /\s[-–—]\s|…|\.\.\.|\bet\s+al\b|\s*\(\s*\d{4}|\s\d{4}\b|:/;

/** What a page shows in place of the names that it keeps back: `4 more authors`, its number taken for a footnote mark or not. */
const more = /^(?:and )?\+?\s*\d*\s*(?:more|other|additional) (?:authors?|others)$/i;

/** Without the places of work that stand in brackets behind the names; brackets with a year or a number stay, for they end a byline. */
function withoutPlaces(line: string): string {
  let text = line;
  for (let depth = 0; depth < 3; depth += 1)
    text = text.replace(/\s*[([](?!\s*(?:19|20)\d\d\b)(?=[^()[\]]*\p{L}{2})[^()[\]]*[)\]]\*?/gu, ' ');
  return text;
}

/** The names at the start of each part of `Jane Doe: Aix; John Roe: Bern` or `Jane Doe, Aix University; John Roe, Bern`. */
function namesBeforePlaces(line: string): string {
  const parts = line.split(/\s*[;|]\s*/).filter(Boolean);
  const firsts = parts.map((part) => part.split(/\s*[:,]\s*/)[0] ?? '');
  const placed = parts.every(
    (part, at) => /^\s*[:,]/.test(part.slice(firsts[at]?.length ?? 0)) && isName(firsts[at] ?? ''),
  );
  const several = parts.length > 1 || /:/.test(line);
  return placed && several && (parts.length > 1 || ofWork.test(line)) ? firsts.join('; ') : line;
}

/** `Doe, Jane, John Roe and Max Noe`, as some styles print it, with the first name turned round. */
const turned = (parts: string[]): string[] => {
  const [last = '', first = '', ...others] = parts;
  const isTurned =
    others.length > 0 &&
    [last, first].every((part) => nameWord.test(part.split(' ')[0] ?? '')) &&
    !isName(last) &&
    others.every(isName);
  return isTurned ? [`${first} ${last}`, ...others] : parts;
};

/** Without degrees, and with what belongs to a name joined to it: `Guy L. Steele, Jr.`, `Jane Doe, MD, PhD`. */
const joined = (line: string): string =>
  line
    .replace(/,\s*(?:Ph\.?D|M\.?D|M\.?Sc|B\.?Sc|MPH|RN|Dr|FRCP\w*|MBBS)\b\.?(?=\s*(?:[,;|]|and\b|$))/g, '')
    .replace(/,\s*((?:Jr|Sr)\b\.?|I{2,3}\b|IV\b)/g, ' $1');

/** The names of a byline (`A Vaswani, N Shazeer - NeurIPS, 2017`, `Jane Doe, John Roe and Max Noe`); none where it is no byline. */
export function namesIn(text: string): string[] {
  const line = namesBeforePlaces(
    joined(withoutPlaces(text.slice(0, 5000)))
      .replace(/^\W*(?:by|authors?|speakers?|presenters?|作者)\b\W*|^\W*作者\W*/i, '')
      .replace(/^[^\p{L}]+/u, '')
      .trim(),
  );
  const [names = '', ...rest] = line.split(afterNames);
  const isMarked = rest.length > 0 && /^(?:\s[-–—]\s|…|\.\.\.|\s?\bet\s+al\b)/.test(line.slice(names.length));
  const all = names
    .replace(/[\d*†‡§¶∗]+/g, '')
    .split(/\s*(?:[,;•|，、；]|(?<![\u3400-\u9fff])·)\s*(?:and\s|&\s)?|\s+and\s+|\s*&\s*/)
    .map((part) => part.replace(/(\p{L}{2})\.$/u, '$1').trim());
  const isCut = all.some((part) => more.test(part));
  const parts = turned(all.filter((part) => part && !more.test(part)));
  const [first = ''] = parts;
  const own = parts.filter((part, at) => at === 0 || isName(part) || !ofWork.test(part));
  const people = own.filter(isName);
  const byline =
    isName(first) && people.length >= 0.6 * own.length && (isMarked || names.length >= 0.3 * Math.min(line.length, 80));
  const isTitle = people.length === 1 && line.charAt(names.length) === ':' && !line.startsWith('by ');
  if (!byline || isTitle) return [];
  const known = own.filter(
    (part) => isName(part) || (/^\D{3,40}$/.test(part) && part.split(' ').length < 4 && !noName.test(part)),
  );
  return isCut ? [...known, 'et al.'] : known;
}
