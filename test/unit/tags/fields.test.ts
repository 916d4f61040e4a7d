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
  [
    'economics',
    'materials',
    'Search frictions and the earnings of job seekers',
    'Financial frictions slow hiring; labor market frictions raise wage gaps between young workers and retirement savers.',
  ],
  [
    'economics',
    'video',
    'Cash transfers to smallholder farmers',
    'Participants watched a short film on moral hazard; risk attitudes and human capital were measured before harvest.',
  ],
  [
    'economics',
    'hardware-accelerators',
    'Who enters a startup accelerator?',
    'Founders who join startup accelerators face lower capital requirements; the CEO pays a smaller tax.',
  ],
  [
    'physics',
    'medicine',
    'Decoding a surface code in real time',
    'The syndrome measurement of a stabilizer code is read from qubits, and the error syndrome is decoded within a microsecond.',
  ],
  [
    'physics',
    'life-sciences',
    'Large eddy simulation of a turbine wake',
    'Streamlines and fluid flow behind the rotor follow the Navier-Stokes equations.',
  ],
  [
    'life-sciences',
    'physics',
    'Hormones in the plasma of sheep',
    'Plasma levels of progesterone and testosterone were higher in grazing ewes; total plasma protein did not change.',
  ],
  [
    'life-sciences',
    'distillation',
    'Distillers dried grains in the feed of broilers',
    'Feed intake and body weight of chickens on a diet with distillers dried grains were recorded.',
  ],
  [
    'astronomy',
    'weather-climate',
    'Tidal disruption of a planetesimal',
    'A debris disk around the white dwarf shows a crater-rich asteroid torn apart by tidal disruption.',
  ],
  [
    'networking',
    'benchmark',
    'Routing in software-defined industrial networks',
    'Access points adapt to network traffic and packet loss; quality of service and age of information improve on a testbed.',
  ],
  [
    'databases',
    'recommender-systems',
    'A learned index for SPARQL over linked data',
    'Query plans use cardinality estimation; metadata of the relational data is kept in a data catalog.',
  ],
  [
    'hci',
    'object-detection',
    'Designing an AI companion for blind users',
    'A participatory design workshop and semi-structured interviews show how people who are visually impaired trust a screen reader.',
  ],
  [
    'software-engineering',
    'economics',
    'Test cases for legacy systems',
    'Fuzzing and regression tests of microservices find software defects before a pull request is merged.',
  ],
  [
    'information-extraction',
    'object-detection',
    'Text segmentation of court records',
    'Document segmentation and keyphrase extraction with sequence labelling; topic segmentation helps.',
  ],
  [
    'reinforcement-learning',
    'agents',
    'An RL agent that learns to brake',
    'The reinforcement learning agent is trained with a sparse reward; its policy explores a track and brakes before each bend.',
  ],
  [
    'federated-learning',
    'image-classification',
    'Graph convolutional networks with federated clients',
    'Each client of a server trains a graph convolutional network on non-IID data; decentralized training helps.',
  ],
  [
    'security-privacy',
    'theory',
    'Polymorphism of malicious web pages',
    'Phishing and fraud are found from leakage of sensitive data; adversaries forge pages by polymorphism.',
  ],
  [
    'optimization',
    'materials',
    'Simulated annealing for the facility location problem',
    'A mixed integer model and a hyperparameter optimization of simulated annealing solve the routing problem.',
  ],
  [
    'weather-climate',
    'software-engineering',
    'Carbon storage in a saline aquifer',
    'Seismic data show how the stored gas spreads; weathering and groundwater are modelled beside it.',
  ],
];

it.each(rows)('%s, not %s: %s', (about, not, title, abstract) => {
  const slugs = findTopics({ title, abstract }).map(({ slug }) => slug);
  expect(slugs).toContain(about);
  expect(slugs).not.toContain(not);
});
