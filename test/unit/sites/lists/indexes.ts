import { given, inverted } from './given';

interface Index {
  path?: string;
  html: string;
  wanted: { title: string; authors: string[]; year?: number }[];
}

const all = given.map(({ title, authors }) => ({ title, authors, year: 2020 }));
const items = (item: (title: string, names: readonly string[], at: number) => string): string =>
  given.map(({ title, authors }, at) => item(title, authors, at)).join('');

/** One list of titles in a language, all by the same authors. */
const inLanguage = (
  titles: readonly string[],
  authors: string[],
  item: (title: string, at: number) => string,
  frame = (list: string) => list,
): Index => ({ html: frame(titles.map(item).join('')), wanted: titles.map((title) => ({ title, authors })) });

const chinese = ['城市屋顶养蜂的可行性研究', '古代钟表误差的统计分析', '没有北方的地图', '渡口等待时间的模型'];
const japanese = [
  '屋上における養蜂の可能性',
  '古い時計の誤差に関する調査',
  '北のない地図の設計',
  '渡し場の待ち時間の分析',
];
const korean = [
  '도시 옥상 양봉의 가능성 연구',
  '오래된 시계 오차의 통계 분석',
  '북쪽이 없는 지도의 설계',
  '나루터 대기 시간 모형',
];
const persian = [
  'امکان پرورش زنبور در بام شهر',
  'بررسی خطای ساعت های قدیمی',
  'طراحی نقشه بدون شمال کشور',
  'مدل زمان انتظار در بندرگاه',
];
const spanish = [
  'La cría de abejas en las azoteas',
  'El error de los relojes antiguos',
  'Mapas sin norte: un ensayo',
  'La espera en los embarcaderos',
];
const russian = [
  'О ПЧЁЛАХ НА КРЫШАХ ВЫСОКИХ ДОМОВ',
  'ПОГРЕШНОСТИ СТАРЫХ ЧАСОВ',
  'КАРТЫ БЕЗ СЕВЕРА В СИБИРИ',
  'ОЖИДАНИЕ НА ПЕРЕПРАВАХ РЕКИ',
];

/** Catalogues and indexes of many lands, as their pages are made. */
export const indexes: Record<string, Index> = {
  'names turned round, each a link': {
    html: items(
      (title, names, at) =>
        `<li><b>${title}</b><br>${names.map((name) => `<a href="//s.example/?q=${at}">${inverted(name)}</a>`).join('; ')}<br><ul><li>PDF: <a href="/a/${at}?format=pdf">en</a></li></ul></li>`,
    ),
    wanted: all.map(({ title, authors }) => ({ title, authors })),
  },
  'names turned round, marked as authors': {
    html: items(
      (title, names, at) =>
        `<div class="item"><h4><a href="/handle/12/${at}">${title}</a></h4><span class="author">${names.map((name) => `<span>${inverted(name)}</span>`).join('; ')}</span> <span>(<span>Town Press</span>, <span>2020-03-01</span>)</span></div>`,
    ),
    wanted: all,
  },
  'names turned round, one item each': {
    html: items(
      (title, names, at) =>
        `<li class="result"><span>2020/03</span><h3><a href="#abs/${at}">${title}</a></h3><ul>${names.map((name) => `<li class="article-author"><a>${inverted(name)};</a></li>`).join('')}</ul></li>`,
    ),
    wanted: all,
  },
  'names turned round behind by': {
    html: `<h2>2020</h2><ul>${items((title, names, at) => `<li><b><a href="/p/${at}.html">${title}</a></b><br><i>by</i> ${names.map(inverted).join(' & ')}</li>`)}</ul>`,
    wanted: all,
  },
  'names before the title, with numbers of the catalogue': {
    html: items(
      (title, names, at) =>
        `<article><div class="author">${names.map((name) => `<a href="/authors/${at}">${inverted(name)}</a>`).join('; ')}</div><h2 class="title"><a href="/07${at}">${title}. (English)</a> <a>Zbl 1450.1234${at}</a></h2><div>J. Towns 12, No. 3, 1-9 (2020).</div></article>`,
    ),
    wanted: all,
  },
  'citations without a link': {
    html: `<h1>Publications</h1><ul>${items((title, names) => `<li>${names.map((name, at) => (at ? name : `<b>${name}</b>`)).join(', ')}. ${title}. In <i>Proceedings of Towns</i>, 2020.</li>`)}</ul>`,
    wanted: all,
  },
  'citations with quotation marks': {
    html: `<h1>Publications</h1><ol>${items((title, names) => `<li>${names.join(', ')}, “${title},” <i>Town Letters</i>, vol. 12, no. 3, pp. 1–9, 2020.</li>`)}</ol>`,
    wanted: all,
  },
  'a volume, by its parts': {
    path: 'book/10.1007/978-3-031-12345-6',
    html: `<ol>${items((title, names, at) => `<li><h3><a href="/chapter/10.1007/978-3-031-12345-6_${at + 1}">${title}</a></h3><ul class="author-list">${names.map((name) => `<li>${name}</li>`).join('')}</ul><div>Pages ${at}-${at + 12}</div></li>`)}</ol>`,
    wanted: all.map(({ title, authors }) => ({ title, authors })),
  },
  'Chinese, in a table with a head': inLanguage(
    chinese,
    ['王小明', '李华', '欧阳青'],
    (title, at) => `<tr><td>${at + 1}</td><td>${title}</td><td>王小明，李华，欧阳青</td></tr>`,
    (list) => `<h1>录用论文列表</h1><table><tr><td>编号</td><td>论文题目</td><td>作者</td></tr>${list}</table>`,
  ),
  'Chinese, with more in the box of the title': inLanguage(
    chinese,
    ['王小明', '李华'],
    (title, at) =>
      `<div class="one"><div class="title-area"><span>${at + 1}.</span><span class="title">${title}</span><span>北大核心</span></div><div class="author-area"><span class="authors">王小明</span><span class="authors">李华</span><span>2020年3期</span></div></div>`,
  ),
  'Japanese, with family names parted': inLanguage(
    japanese,
    ['山田 太郎', '佐藤 花子'],
    (title, at) =>
      `<li><dl><dt><a href="/crid/15${at}">${title}</a></dt><dd><p>山田 太郎, 佐藤 花子</p><p>日本学会誌 12 (3), 1-9, 2020-03-01</p></dd></dl></li>`,
  ),
  'Japanese, with places and a chair': inLanguage(
    japanese,
    ['山田太郎', '佐藤花子'],
    (title) => `<li>${title}<br>○山田太郎・佐藤花子（東京大学）</li>`,
    (list) => `<h1>発表プログラム</h1><h2>セッション1　座長：鈴木一郎（大阪大学）</h2><ul>${list}</ul>`,
  ),
  Korean: inLanguage(
    korean,
    ['김철수', '이영희'],
    (title, at) =>
      `<li><a class="subject" href="/view?id=${at}">${title}</a><ul><li><a>김철수</a> , <a>이영희</a></li><li>한국학회지</li><li>2020 , 12(3) , pp.1~9</li></ul></li>`,
  ),
  Persian: inLanguage(
    persian,
    ['علی رضایی', 'مریم احمدی'],
    (title, at) =>
      `<div class="article"><h5><a href="./article_${at}.html">${title}</a></h5><p class="author">علی رضایی؛ مریم احمدی</p><a href="./article_${at}.pdf">اصل مقاله</a></div>`,
  ),
  'Spanish, three boxes made alike': inLanguage(
    spanish,
    ['María José García López', 'Pedro Ruiz'],
    (title, at) =>
      `<tr><td><div>${title}</div><div>María José García López; Pedro Ruiz</div><div>Revista de pueblos, 2020 12(3) pp. 1-9</div></td><td><a href="/pdf/${at}.pdf">PDF</a></td></tr>`,
    (list) => `<table>${list}</table>`,
  ),
  'Russian, in capitals': {
    html: `<table>${russian.map((title, at) => `<tr><td>${at + 1}</td><td><b><a href="/item.asp?id=${at}">${title}</a></b><br><i>Иванов И.И., Петрова А.В.</i><br>Вестник. 2020. № 3. С. 1-9.</td></tr>`).join('')}</table>`,
    wanted: russian.map((title) => ({ title, authors: ['Иванов И.И.', 'Петрова А.В.'] })),
  },
};
