import { describe, expect, it } from 'vitest';
import { isOutsideComputing } from '../../../lib/tags/categories';
import { findTopics } from '../../../lib/tags/find-topics';

/** Papers whose words mean something else in computing: the topics that they must not get, and one that they are about. */
const rows: readonly (readonly [not: string, about: string, title: string, abstract: string, ...category: string[]])[] =
  [
    [
      'robotics vision-language',
      'astronomy',
      'Radio jets of three nearby dwarf galaxies seen with the VLA',
      'We observed three dwarf galaxies with the Very Large Array (VLA) at 6 GHz. The jets are resolved, and their spectral index agrees with synchrotron emission from a low-luminosity active nucleus.',
      'astro-ph.GA',
    ],
    [
      'vision-language',
      'protein-biology',
      'CLIP-seq maps where a splicing factor binds nascent RNA',
      'We map binding sites of a splicing factor with CLIP-seq in human cells. Binding near exons represses splicing, and mutation of the motif restores expression of the gene.',
    ],
    [
      'prompting',
      'astronomy',
      'The prompt emission of two long gamma-ray bursts',
      'The prompt emission of two bursts shows a thermal component. We fit its light curve and spectrum and find a photosphere that cools with time, as expected of a relativistic outflow.',
      'astro-ph.HE',
    ],
    [
      'prompting',
      'physics',
      'Prompt neutrino flux from charm production in the atmosphere',
      'The decay of charmed hadrons gives a flux of prompt neutrinos. We compute its cross section in perturbative QCD and compare it with the bounds of a neutrino telescope.',
      'hep-ph',
    ],
    [
      'graph-learning',
      'theory',
      'Minimal graphs over convex domains in hyperbolic space',
      'We prove that the graph of a function with constant mean curvature over a convex domain is stable, and that entire minimal graphs are totally geodesic when their curvature is bounded.',
      'math.DG',
    ],
    [
      'rag',
      'protein-biology',
      'RAG GTPases tether mTORC1 to the lysosome when amino acids are plentiful',
      'RAG GTPases recruit the kinase to the lysosomal membrane. Knockdown in human cells lowers phosphorylation, and a mutant protein restores signalling without amino acids.',
    ],
    [
      'distillation',
      'drug-discovery',
      'A distillation column with side draw for the separation of alcohols',
      'The column separates ethanol from butanol and water. Its chemical yield is compared with that of extractive solvents, and the reboiler duty falls with reflux.',
    ],
    [
      'sparsity-pruning',
      'life-sciences',
      'Winter pruning of apple trees changes flowering and fruit set',
      'Trees were cut back in winter or in summer over three seasons. Summer pruning delayed flowering, lowered fruit set and changed the growth of shoots in the orchard.',
    ],
    [
      'transformers large-language-models',
      'physics',
      'Partial discharge in oil-filled power transformers',
      'Partial discharge in the windings of power transformers is measured under high voltage. The electric field at the oil gap explains where breakdown begins.',
    ],
    [
      'federated-learning',
      'economics',
      'Fiscal transfers between federated states and the price of debt',
      'Federated states borrow at rates that depend on transfers from the centre. With data on bonds and taxes we estimate how fiscal policy moves the market price of debt.',
    ],
    [
      'alignment-rlhf',
      'protein-biology',
      'Multiple sequence alignment of divergent viral proteins',
      'Sequence alignment of divergent proteins fails where gaps are frequent. We align protein families of viral genomes by their structure, and recover conserved residues.',
    ],
    [
      'representation-learning',
      'medicine',
      'Paraffin embedding preserves antigens in biopsies of the liver',
      'Biopsies of patients were fixed and embedded in paraffin for up to ten years. Paraffin embedding preserved staining, and diagnosis by two pathologists agreed.',
    ],
  ];

describe('a word in another sense', () => {
  it.each(rows)('is no sign of %s in a paper on %s: %s', (not, about, title, abstract, ...category) => {
    for (const categories of [[], category]) {
      const slugs = findTopics({ title, abstract, categories }).map(({ slug }) => slug);
      expect(slugs).toContain(about);
      for (const topic of not.split(' ')) expect(slugs).not.toContain(topic);
    }
  });

  it.each<[string, string, string]>([
    [
      'transformers',
      'Losses in planar transformers for resonant converters',
      'We measure core losses of planar transformers at 1 MHz. Interleaved windings lower the leakage inductance of the converter.',
    ],
    [
      'graph-learning',
      'Domination numbers of cubic graphs',
      'We prove that each connected cubic graph of order n has a domination number of at most n/3, and describe the graphs for which this is sharp.',
    ],
    [
      'speech',
      'Speech acts in parliamentary debate',
      'We code speech acts in sixty debates. Promises are more frequent before elections, and threats come from the opposition.',
    ],
    [
      'distillation',
      'Membrane distillation of brine with solar heat',
      'Membrane distillation concentrates brine at 60 degrees. The flux of distillate grows with the temperature difference.',
    ],
    [
      'machine-translation',
      'The genetic code and the origin of translation',
      'Errors of translation are minimised by the code, and codons of similar amino acids are neighbours.',
    ],
    [
      'prompting',
      'Prompt referral of patients with suspected sepsis',
      'Prompt referral lowered mortality of patients with sepsis, and prompt antibiotics mattered most.',
    ],
    [
      'object-detection',
      'Segmentation genes of a centipede embryo',
      'Expression of pair-rule genes precedes segmentation in the embryo. Knockdown of one gene merges segments in pairs.',
    ],
    [
      'object-detection',
      'Eye tracking shows how nurses read charts',
      'Nurses fixated vital signs first. Eye tracking showed longer fixations on unfamiliar charts.',
    ],
    [
      'multi-agent',
      'Multi-agent chemotherapy for sarcoma',
      'Patients received multi-agent chemotherapy. Survival was 62% after three agents and 55% after two.',
    ],
    [
      'safety',
      'Safety of a vaccine in older adults',
      'The vaccine was safe in older adults. Fever was mild, and no red team of monitors stopped the trial.',
    ],
    [
      'representation-learning',
      'Embeddings of Riemannian manifolds into Euclidean space',
      'We prove that a compact Riemannian manifold has an isometric embedding into a space of low dimension.',
    ],
    [
      'scaling-laws',
      'Scaling laws of metabolic rate in insects',
      'Metabolic rate scales with body mass. The scaling law holds across orders once temperature is corrected for.',
    ],
    [
      'information-extraction',
      'Generative grammar and the acquisition of questions',
      'Children acquire questions in an order that generative grammar predicts.',
    ],
  ])('is no sign of %s where phrases of another field stand: %s', (not, title, abstract) => {
    expect(findTopics({ title, abstract }).map(({ slug }) => slug)).not.toContain(not);
  });

  it.each([
    [
      'speech',
      'Turn taking in full-duplex conversation',
      'Talkers overlap. We predict speech acts while a full-duplex model listens to speech, so that it speaks in time. Listeners liked its timing better.',
    ],
    [
      'safety',
      'A benchmark of language models asked by worried parents',
      'Parents ask language models about vaccination at night. We measure harmful advice and refusals of five models under pressure. Safety falls as pressure grows.',
    ],
    [
      'transformers',
      'Finding broken windings in images',
      'A transformer-based detector finds small damage in windings. Its attention layers keep memory low.',
    ],
    [
      'transformers',
      'Small faults of windings seen by a vision transformer',
      'A vision transformer finds faults of windings in images with fewer parameters.',
    ],
    [
      'representation-learning',
      'Slides of tissue without labels',
      'We learn representations of slides from paraffin blocks by contrastive learning. Embeddings transfer to nine tasks.',
    ],
    [
      'representation-learning',
      'Embeddings of tissue',
      'A foundation model gives embeddings of paraffin slides, pretrained without labels.',
    ],
    [
      'agents',
      'Language model agents that read radiology requests',
      'An agent built on a language model chooses contrast agents for scans and asks a person when unsure.',
    ],
    [
      'agents',
      'An assistant that orders scans',
      'A language model agent plans which contrast agents to order, calls tools, and hands over to nurses.',
    ],
    [
      'object-detection',
      'Detecting objects where people look',
      'With eye tracking we learn where people look. An object detector with such gaze finds small objects sooner.',
    ],
    [
      'machine-translation',
      'Machine translation of notes on codons',
      'We translate notes on codons from German. BLEU rises by two points over a system trained on news.',
    ],
  ])('does not take %s from a paper that is about it and names the other field: %s', (topic, title, abstract) => {
    expect(findTopics({ title, abstract }).map(({ slug }) => slug)).toContain(topic);
  });

  it('still finds what such a paper says plainly, whatever its category', () => {
    const text = {
      title: 'Graph neural networks and contrastive learning for tagging jets',
      abstract:
        'We train a graph neural network on particle clouds. Message passing over a graph of nodes and edges tags jets of top quarks better than a convolutional network.',
    };
    expect(findTopics({ ...text, categories: ['hep-ph'] }).map(({ slug }) => slug)).toContain('graph-learning');
  });
});

describe('isOutsideComputing', () => {
  it.each([
    [['astro-ph.GA'], true],
    [['Differential Geometry (math.DG)'], true],
    [['hep-ph', 'cs.LG'], false],
    [['stat.ML'], false],
    [['Optimization and Control (math.OC)'], false],
    [['Neurons', 'Humans'], false],
    [[], false],
  ])('of %j is %j', (categories, outside) => {
    expect(isOutsideComputing(categories)).toBe(outside);
  });
});
