/** Sentences that show a rule at work: the marked number is a metric of the rule's kind, in a counter-example it is not one of that kind. */
export interface RuleExamples {
  examples: readonly string[];
  counterExamples: readonly string[];
}

/** By the id of a rule in `lib/metrics/rules`. All sentences are our own. */
export const ruleExamples: Readonly<Record<string, RuleExamples>> = {
  'speed-rate': {
    examples: [
      'Our renderer achieves [[62 FPS]] on a laptop.',
      'The server delivers [[1,850 tokens per second]] on this model.',
    ],
    counterExamples: ['We train on [[1,850 tokens]] per document.'],
  },
  'speed-short-time': {
    examples: [
      'The controller reaches a median latency of [[12 ms]].',
      'A lookup takes [[350 ns]] in our implementation.',
    ],
    counterExamples: ['We trained the network for [[12 days]].'],
  },
  'speed-faster': {
    examples: [
      'Our kernel is up to [[4.2x]] faster than the vendor library.',
      'The compiler achieves a [[2.6×]] speedup over the baseline.',
    ],
    counterExamples: ['Our method uses [[4.2x]] less GPU memory than the baseline.'],
  },
  'speed-time': {
    examples: [
      'The scheduler reduces tail latency by [[37%]] compared to the default policy.',
      'It improves throughput by up to [[2.3x]].',
    ],
    counterExamples: ['The new loss improves top-1 accuracy by [[3.7%]].'],
  },
  'speed-run': {
    examples: ['We achieve [[1.7x]] higher inference throughput than the baseline.'],
    counterExamples: ['The tool reduces annotation cost by [[41%]].'],
  },
  'memory-bytes': {
    examples: ['The optimizer reduces peak memory usage to [[3.1 GB]] during training.'],
    counterExamples: ['We release a corpus of [[1.2 TB]] of text data.'],
  },
  'memory-footprint': {
    examples: ['Our cache reduces GPU memory by [[8x]].', 'It cuts the memory footprint by [[64%]] without loss.'],
    counterExamples: ['Our method achieves [[64%]] accuracy on the test set.'],
  },
  'quality-measure': {
    examples: [
      'The tagger reaches an F1 score of [[0.91]] on the test set.',
      'We obtain [[31.4 BLEU]] on this pair.',
      'The area under the curve was [[0.84]] in the test set.',
    ],
    counterExamples: ['The library runs at [[91 FPS]].'],
  },
  'quality-points': {
    examples: [
      'Our model outperforms the strongest baseline by [[5.3 points]].',
      'We improve accuracy by [[2.1 percentage points]].',
    ],
    counterExamples: ['The data set holds [[5,300 images]].'],
  },
  'quality-score': {
    examples: [
      'The classifier achieves an accuracy of [[93.2%]] on the benchmark.',
      'Our agent reaches [[57%]] exact match.',
    ],
    counterExamples: ['The pipeline reduces latency by [[57%]].'],
  },
  'quality-agreement': {
    examples: [
      'Compliance with the protocol rose to [[73%]] in the second year.',
      'The survey recovers [[85%]] of the injected signals.',
    ],
    counterExamples: ['Headache was reported by [[12%]] of the patients.'],
  },
  'quality-success': {
    examples: [
      'The policy achieves an [[84%]] success rate in simulation.',
      'Our agent solves [[66.2%]] of the problems of the benchmark.',
    ],
    counterExamples: ['Nausea was reported by [[13%]] of the patients.'],
  },
  'efficiency-utilisation': {
    examples: [
      'Training sustains [[52%]] of theoretical peak.',
      'The library achieves [[91%]] weak scaling efficiency.',
    ],
    counterExamples: ['It achieves [[52%]] accuracy.'],
  },
  'efficiency-word': {
    examples: ['The code keeps [[88%]] parallel efficiency on all nodes.'],
    counterExamples: ['Our model achieves a [[2.1x]] speedup.'],
  },
  'cost-money': {
    examples: ['The whole run costs about [[320 USD]].', 'We train the model for less than [[$450]].'],
    counterExamples: ['The model was evaluated on [[450 problems]].'],
  },
  'cost-energy': {
    examples: ['An inference consumes [[3.2 mJ]] on our chip.', 'Training used [[120 kWh]] of energy.'],
    counterExamples: ['We observe a peak at [[3.2 eV]].'],
  },
  'cost-price': {
    examples: ['Our planner reduces cost by [[41%]].', 'It achieves [[6.7x]] cost savings over the cloud service.'],
    counterExamples: ['The planner is [[6.7x]] faster than the cloud service.'],
  },
  'cost-fewer': {
    examples: ['The compressor needs [[4.7x]] less communication than the baseline.'],
    counterExamples: ['It is [[4.7x]] faster than the baseline.'],
  },
  'cost-steps': {
    examples: [
      'Our sampler requires only [[4 steps]] to generate an image.',
      'Our solver needs only [[3 iterations]] to converge.',
    ],
    counterExamples: ['We collected [[400 images]].'],
  },
  'model-parameters': {
    examples: [
      'We train a [[2.3 billion parameter]] language model.',
      'We evaluate on models from [[500M to 8B parameters]].',
      'We release a [[7B]] model.',
    ],
    counterExamples: ['We collect [[2.3 billion tokens]] of text.'],
  },
  'model-size': {
    examples: ['The student matches its teacher with [[6x]] fewer parameters.'],
    counterExamples: ['The student is [[6x]] faster than its teacher.'],
  },
  'model-layers': {
    examples: ['We train a network with [[128 layers]] on this task.'],
    counterExamples: ['We train a network on [[128 GPUs]].'],
  },
  'data-tokens': {
    examples: ['The model was trained on [[300B tokens]] of text.'],
    counterExamples: ['The model supports a context length of [[128K tokens]].'],
  },
  'data-share': {
    examples: ['With only [[10%]] of the labeled data we match full supervision.'],
    counterExamples: ['We improve accuracy by [[10%]].'],
  },
  'data-examples': {
    examples: [
      'The data set comprises [[55,000 annotated images]] of buildings.',
      'We build a benchmark of [[1,200 problems]] in [[22 languages]].',
    ],
    counterExamples: ['We train on [[64 GPUs]].'],
  },
  'data-people': {
    examples: ['We enrolled [[1,369 patients]] in the study.', 'We interviewed [[24 students]] of the course.'],
    counterExamples: ['The drug was tested at [[24 mg]].'],
  },
  'context-length': {
    examples: [
      'Our model handles a context length of [[128K tokens]].',
      'It supports a [[4x]] longer sequence length.',
    ],
    counterExamples: ['The model was pretrained on [[128B tokens]].'],
  },
  'context-requests': {
    examples: ['The gateway serves up to [[900 requests]] at once.'],
    counterExamples: ['We collected [[900 images]].'],
  },
  'hardware-machines': {
    examples: [
      'We scale training to [[3072 GPUs]].',
      'All experiments ran on a cluster of [[64 nodes]].',
      'Training fits on a [[single H100]].',
    ],
    counterExamples: ['We collected [[3072 images]].'],
  },
  'hardware-links': {
    examples: ['The cluster is connected by links of [[800 Gbps]].'],
    counterExamples: ['The codec reaches [[800 fps]].'],
  },
  'hardware-memory': {
    examples: ['We train the model on a consumer GPU with [[24GB]] of VRAM.'],
    counterExamples: ['The index occupies [[24 GB]] of disk storage.'],
  },
  'hardware-parts': {
    examples: ['The solver scales to [[4,096 processors]].'],
    counterExamples: ['The corpus holds [[4,096 documents]].'],
  },
  'duration-time': {
    examples: ['Training took [[16 hours]] on one machine.', 'Patients were followed up for [[24 months]].'],
    counterExamples: ['A query is answered within [[16 ms]].'],
  },
  'duration-run': {
    examples: ['The model is trained in only [[five minutes]].'],
    counterExamples: ['It was trained on [[five GPUs]].'],
  },
  'other-statistic': {
    examples: [
      'Pain was lower in the treated group (p = [[0.03]]).',
      'The hazard ratio was lower (HR = [[0.71]]).',
      'We found an odds ratio of [[2.4]] for smokers.',
    ],
    counterExamples: ['The tagger reaches an F1 score of [[0.71]].'],
  },
  'other-weight': {
    examples: ['The kiln emits [[14 tonnes]] of dust a year.', 'We measure a mass of [[8.3 M_oplus]] for the planet.'],
    counterExamples: ['The kiln runs for [[14 days]].'],
  },
  'other-clinical': {
    examples: ['Nausea was reported by [[13.3%]] of the patients.', 'The incidence of infection was [[26.5%]].'],
    counterExamples: ['The model achieves an accuracy of [[93.3%]].'],
  },
  'speed-measure': {
    examples: [
      'It lowers tail latency by [[37%]] and memory by 12%.',
      'Our scheduler cuts the time to first token by [[41%]].',
    ],
    counterExamples: ['The system reaches a throughput of [[52%]] of the theoretical peak.'],
  },
  'speed-performance': {
    examples: ['The generated code improves performance by [[3.4x]] over the vendor library.'],
    counterExamples: ['The model retains performance of [[98%]] on the test set.'],
  },
  'speed-latency': {
    examples: ['The filter adds a delay of [[3 seconds]] to each request.'],
    counterExamples: ['Training took [[3 days]].'],
  },
  'memory-measure': {
    examples: [
      'It is twice as fast as the baseline and reduces memory consumption by [[3.6x]].',
      'It improves storage efficiency by [[12x]].',
    ],
    counterExamples: ['It reduces energy consumption by [[3.6x]].'],
  },
  'memory-size': {
    examples: ['We observe a [[36%]] reduction in model size at equal accuracy.'],
    counterExamples: ['We observe a [[36%]] reduction in inference latency at equal size.'],
  },
  'quality-named': {
    examples: ['At the same speed it raises the acceptance rate by [[12%]].', 'The error rate falls by [[31%]].'],
    counterExamples: ['The energy per request falls by [[31%]].'],
  },
  'quality-performance': {
    examples: ['The pruned network retains [[97%]] of the original performance.'],
    counterExamples: ['The compiler improves performance by [[4.1x]].'],
  },
  'efficiency-measure': {
    examples: ['We reach a GPU utilization of [[91%]].', 'It attains [[39%]] of peak performance.'],
    counterExamples: ['It improves training throughput by [[39%]].'],
  },
  'cost-measure': {
    examples: [
      'It offers the same convergence speed and reduces the communication volume by [[5x]].',
      'It needs [[63%]] fewer FLOPs.',
    ],
    counterExamples: ['It reduces the decoding time by [[5x]].'],
  },
  'model-measure': {
    examples: ['The system trains models with [[10x]] more parameters than before.'],
    counterExamples: ['The system trains models [[10x]] faster than before.'],
  },
  'context-measure': {
    examples: [
      'It trains twice as fast with a [[4x]] longer sequence length.',
      'It supports a [[32x]] larger batch size.',
    ],
    counterExamples: ['It improves accuracy on long sequences by [[4%]].'],
  },
  'context-unit': {
    examples: ['The cache lets us serve [[3x]] more requests at once.'],
    counterExamples: ['It improves accuracy on long sequences by [[4%]].'],
  },
  'hardware-measure': {
    examples: ['A model of this size is served on one laptop with [[8 GB]] of VRAM.'],
    counterExamples: ['The cache takes [[8 GB]] of memory.'],
  },
};
