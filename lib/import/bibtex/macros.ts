import { monthNumber } from '../fields';

/** The journals that `plain.bst` defines. */
const standard: Readonly<Record<string, string>> = {
  acmcs: 'ACM Computing Surveys',
  acta: 'Acta Informatica',
  cacm: 'Communications of the ACM',
  ibmjrd: 'IBM Journal of Research and Development',
  ibmsj: 'IBM Systems Journal',
  ieeese: 'IEEE Transactions on Software Engineering',
  ieeetc: 'IEEE Transactions on Computers',
  ieeetcad: 'IEEE Transactions on Computer-Aided Design of Integrated Circuits',
  ipl: 'Information Processing Letters',
  jacm: 'Journal of the ACM',
  jcss: 'Journal of Computer and System Sciences',
  scp: 'Science of Computer Programming',
  sicomp: 'SIAM Journal on Computing',
  tocs: 'ACM Transactions on Computer Systems',
  tods: 'ACM Transactions on Database Systems',
  tog: 'ACM Transactions on Graphics',
  toms: 'ACM Transactions on Mathematical Software',
  toois: 'ACM Transactions on Office Information Systems',
  toplas: 'ACM Transactions on Programming Languages and Systems',
  tcs: 'Theoretical Computer Science',
};

/** What a macro stands for that no file has to define: a journal, or a month by its name or its first three letters. */
export const standardMacro = (name: string): string | undefined => {
  const lower = name.toLowerCase();
  return Object.hasOwn(standard, lower) ? standard[lower] : monthNumber(lower);
};

/** Commands by which astronomy's index names its journals (https://ui.adsabs.harvard.edu/help/actions/journal-macros). */
const journals: Readonly<Record<string, string>> = {
  aap: 'Astronomy and Astrophysics',
  aapr: 'Astronomy and Astrophysics Reviews',
  aaps: 'Astronomy and Astrophysics Supplement',
  actaa: 'Acta Astronomica',
  aj: 'Astronomical Journal',
  ao: 'Applied Optics',
  apj: 'Astrophysical Journal',
  apjl: 'Astrophysical Journal, Letters',
  apjlett: 'Astrophysical Journal, Letters',
  apjs: 'Astrophysical Journal, Supplement',
  apjsupp: 'Astrophysical Journal, Supplement',
  applopt: 'Applied Optics',
  apss: 'Astrophysics and Space Science',
  araa: 'Annual Review of Astronomy and Astrophysics',
  baas: 'Bulletin of the AAS',
  gca: 'Geochimica Cosmochimica Acta',
  grl: 'Geophysical Research Letters',
  icarus: 'Icarus',
  jcap: 'Journal of Cosmology and Astroparticle Physics',
  jcp: 'Journal of Chemical Physics',
  jgr: 'Journal of Geophysical Research',
  jqsrt: 'Journal of Quantitative Spectroscopy and Radiative Transfer',
  mnras: 'Monthly Notices of the Royal Astronomical Society',
  nar: 'New Astronomy Review',
  nat: 'Nature',
  na: 'New Astronomy',
  nphysa: 'Nuclear Physics A',
  pasa: 'Publications of the Astronomical Society of Australia',
  pasj: 'Publications of the Astronomical Society of Japan',
  pasp: 'Publications of the Astronomical Society of the Pacific',
  physrep: 'Physics Reports',
  planss: 'Planetary and Space Science',
  pra: 'Physical Review A',
  prb: 'Physical Review B',
  prc: 'Physical Review C',
  prd: 'Physical Review D',
  pre: 'Physical Review E',
  prl: 'Physical Review Letters',
  procspie: 'Proceedings of the SPIE',
  psj: 'Planetary Science Journal',
  solphys: 'Solar Physics',
  ssr: 'Space Science Reviews',
};

/** The journal that a venue names by a command alone: `\apj`; undefined for any other. */
export function journalOf(venue: string): string | undefined {
  const name = /^\{?\\([a-z]+)\}?$/.exec(venue.trim())?.[1];
  return name && Object.hasOwn(journals, name) ? journals[name] : undefined;
}
