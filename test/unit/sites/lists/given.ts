export interface Given {
  title: string;
  authors: string[];
  places: string[];
}

/** Papers of our own with names of many forms, short titles and titles with commas, colons and question marks. */
export const given: readonly Given[] = [
  {
    title: 'Keeping Bees on Roofs of Several Storeys',
    authors: ['Mira Holm', 'Jonas K. Weber', 'Aiko Tanaka'],
    places: ['University of Bergen', 'TU Graz', 'Kyoto University'],
  },
  {
    title: 'Why Clocks Drift: Notes from a Long Winter',
    authors: ['Pedro de la Cruz', "Sinéad O'Neill"],
    places: ['UPM Madrid', 'Trinity College Dublin'],
  },
  { title: 'Maps without North', authors: ['Olu Adeyemi', 'Li-Wei Chang'], places: ['Lagos State University', 'NTU'] },
  {
    title: 'Is Slower Better? On Waiting at Ferries',
    authors: ['Hana Novakova', 'Tom van Dijk', 'Ravi Menon'],
    places: ['Charles University', 'TU Delft', 'IIT Madras'],
  },
  {
    title: 'A Tableau of Weather, Logic and Tea',
    authors: ['Farid Rahimi', 'Chloé Martin'],
    places: ['Sharif University', 'Inria, France'],
  },
  {
    title: 'GAZELLE: Fast, Frugal and Fair Lifts',
    authors: ['Wei Li', 'Na Zhao', 'Bo Chen'],
    places: ['Tsinghua University', 'Peking University', 'Google'],
  },
];

/** `Doe, Jane` for `Jane Doe`. */
export const inverted = (name: string): string => name.replace(/^(.*) (\S+)$/, '$2, $1');

/** An abstract that nothing on the page calls so. */
export const prose = (at: number): string =>
  `We look at a thing that few have looked at before, in ${at + 3} towns. Our way of looking is plain, and it works wherever we tried it. It takes less time than the best that was known. We say what is left to do.`;
