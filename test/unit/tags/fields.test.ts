import { expect, it } from 'vitest';
import { findTopics } from '../../../lib/tags/find-topics';

/** Sentences as abstracts of other fields have them: the topic that they are about, and one that only shares words with it. */
const rows: readonly (readonly [about: string, not: string, title: string, abstract: string])[] = [
  [
    'protein-biology',
    'theory',
    'A histone mark at two promoter regions',
    'Knockdown by siRNA lowered gene expression; chromatin at the promoter region was acetylated.',
  ],
  [
    'protein-biology',
    'security-privacy',
    'Transmembrane signalling of a GPCR',
    'The ion channel opens when signal transduction begins at the receptor.',
  ],
  [
    'life-sciences',
    'recommender-systems',
    'Pollinators of alpine grassland',
    'Species richness of butterflies fell with trophic level; herbivores followed.',
  ],
  [
    'life-sciences',
    'optimization',
    'Cyanobacteria and the food web of an estuary',
    'Biomass of algae and of trout was sampled.',
  ],
  [
    'drug-discovery',
    'quantization',
    'Palladium cross-coupling of aryl halides',
    'Diastereoselective cyclization of the ketone gave the alkaloid; stereochemistry was confirmed by NMR.',
  ],
  [
    'drug-discovery',
    'education',
    'Virtual screening and QSAR for two prodrugs',
    'Bioavailability and pharmacokinetics of the lead compounds are predicted.',
  ],
  [
    'materials',
    'sparsity-pruning',
    'Grain boundaries in a titanium alloy',
    'XRD and scanning electron microscopy show martensite; yield strength and ductility rise.',
  ],
  [
    'materials',
    'image-generation',
    'Epitaxial GaN thin films',
    'Films sputtered on sapphire were studied by atomic force microscopy; the nanorods are piezoelectric.',
  ],
  [
    'weather-climate',
    'databases',
    'Streamflow and runoff in a snow-fed catchment',
    'Evapotranspiration from reanalysis and CMIP6 runs explains the drought.',
  ],
  [
    'weather-climate',
    'theory',
    'Magma beneath a subduction zone',
    'Geochemistry of basalts constrains the mantle and the tectonic setting.',
  ],
  [
    'physics',
    'fine-tuning',
    'Exciton-polaritons in an ultracold gas',
    'A Bose-Einstein condensate near the Hubbard transition shows a Berry phase.',
  ],
  [
    'physics',
    'robotics',
    'Top quark branching ratios',
    'Parton densities and the CKM matrix limit supergravity and extra dimensions.',
  ],
  [
    'astronomy',
    'federated-learning',
    'Star formation in a globular cluster',
    'ALMA and VLT spectra give radial velocities of white dwarfs and the light curve of a Cepheid.',
  ],
  [
    'medicine',
    'safety',
    'Odds ratios for sepsis in intensive care',
    'In this retrospective study of inpatients, overall survival and relapse were recorded.',
  ],
  [
    'medicine',
    'hardware-accelerators',
    'Breastfeeding and birth weight of preterm newborns',
    'Neonatal morbidity and body mass index of mothers were compared.',
  ],
  [
    'neuroscience',
    'speech',
    'Prefrontal control of working memory',
    'Event-related potentials and functional connectivity of the striatum change with GABA.',
  ],
  [
    'economics',
    'image-classification',
    'Risk aversion and hedging of mutual funds',
    'A GARCH model of returns, with cointegration and panel data of the central bank.',
  ],
  [
    'theory',
    'gpu-kernels',
    'Vector bundles over an abelian variety',
    'We prove a fixed point theorem for nilpotent semigroups and a spectral sequence.',
  ],
  [
    'statistics',
    'diffusion-models',
    'False discovery rate under multiple testing',
    'A semiparametric estimator with asymptotic normality; Gibbs sampling of a Dirichlet process.',
  ],
  [
    'education',
    'distillation',
    'Teacher training for science education',
    'Student engagement in the learning environment of higher education.',
  ],
];

it.each(rows)('%s, not %s: %s', (about, not, title, abstract) => {
  const slugs = findTopics({ title, abstract }).map(({ slug }) => slug);
  expect(slugs).toContain(about);
  expect(slugs).not.toContain(not);
});
