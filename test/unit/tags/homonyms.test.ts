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
