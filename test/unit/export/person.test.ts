import { expect, test } from 'vitest';
import { type Person, personOf } from '../../../lib/export/cite/person';
import { tidyNames } from '../../../lib/papers/tidy/names';

/** `family | given | particle | suffix`, or the name whole. */
const shown = (person: Person): string =>
  person.family === undefined
    ? `{${person.literal}}`
    : [person.family, person.given, person.particle, person.suffix]
        .map((part) => part ?? '')
        .join(' | ')
        .replace(/[ |]+$/, '');

test.each([
  ['Ada Lovelace', 'Lovelace | Ada'],
  ['Donald E. Knuth', 'Knuth | Donald E.'],
  ['Ludwig van Beethoven', 'Beethoven | Ludwig | van'],
  ['Jan van der Berg', 'Berg | Jan | van der'],
  ['Kevin Van Horn', 'Van Horn | Kevin'],
  ['Thi Van Nguyen', 'Nguyen | Thi Van'],
  ['José Ortega y Gasset', 'Ortega y Gasset | José'],
  ['John Smith Jr.', 'Smith | John |  | Jr.'],
  ['Henry Adams III', 'Adams | Henry |  | III'],
  ['Jane Doe, MD', 'Doe | Jane'],
  ['Jane Doe PhD', 'Doe | Jane'],
  ['Müller H', 'Müller | H.'],
  ['van den Berg JA', 'Berg | J. A. | van den'],
  ['Doe, Jane', 'Doe | Jane'],
  ['Smith, Jr., John', 'Smith | John |  | Jr.'],
  ['山田 太郎', '山田 | 太郎'],
  ['王伟', '{王伟}'],
  ['Plato', '{Plato}'],
  ['World Health Organization', '{World Health Organization}'],
  ['Department for Education', '{Department for Education}'],
  ['NVIDIA Corporation', '{NVIDIA Corporation}'],
  ['KEYNOTE-024 Investigators', '{KEYNOTE-024 Investigators}'],
  ['Université de Montréal', '{Université de Montréal}'],
  ['European Southern Observatory', '{European Southern Observatory}'],
  ['Ministerio de Salud', '{Ministerio de Salud}'],
  ['UK Biobank', '{UK Biobank}'],
  ['Google, Inc.', '{Google, Inc.}'],
  ['Meta AI', '{Meta AI}'],
  ['The ATLAS Collaboration', '{The ATLAS Collaboration}'],
  ['Black and White Labs', '{Black and White Labs}'],
  ['Barbara Bank', 'Bank | Barbara'],
  ['Edward Windsor VIII', 'Windsor | Edward |  | VIII'],
  ['Ines Probe, RN, MSN', 'Probe | Ines'],
  ['Ines Probe, BSc (Hons)', 'Probe | Ines'],
  ['Ines Probe DVM', 'Probe | Ines'],
  ['Probe MA', 'Probe | M. A.'],
  ['Mary Ann Van Der Hoeven', 'Van Der Hoeven | Mary Ann'],
  ['Oscar De La Torre', 'De La Torre | Oscar'],
  ['United Nations', '{United Nations}'],
  ['Google Research', '{Google Research}'],
  ['Karolinska Institutet', '{Karolinska Institutet}'],
  ['École Polytechnique', '{École Polytechnique}'],
  ['World Bank', '{World Bank}'],
  ['Statistics Canada', '{Statistics Canada}'],
])('%s', (author, expected) => {
  expect(shown(personOf(author))).toBe(expected);
});

test.each([
  ['García Márquez, Gabriel', 'García Márquez | Gabriel'],
  ['de Souza e Silva, João', 'Souza e Silva | João | de'],
  ['Vaswani, Ashish', 'Vaswani | Ashish'],
  ['King Jr., Peter Paul', 'King | Peter Paul |  | Jr.'],
  ['Van Dyke, Mary Lou', 'Van Dyke | Mary Lou'],
])('%s as a page gives it keeps its parts', (raw, expected) => {
  expect(shown(personOf(tidyNames([raw])[0] ?? ''))).toBe(expected);
});
