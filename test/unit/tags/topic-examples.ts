/** For each topic a title that it must be found in, and one in the same words that it must not. */
export const topicExamples = `
large-language-models|What large language models know about chess|Modelling the size of large languages in Africa
reasoning|Chain-of-thought reasoning under noise|A clinical reasoning course for nurses
test-time-compute|Best-of-n and self-consistency: spending test-time compute well|Compute time of a stress test
math-reasoning|Teaching models mathematical reasoning with GSM8K|A mathematical model of traffic
theorem-proving|Autoformalisation and theorem proving in Lean|Lean manufacturing in small plants
prompting|Prompt engineering and in-context learning for tables|Prompt gamma rays from fission
rag|Retrieval-augmented generation for law firms|A rag-tag army: soldiers of 1812
long-context|Length extrapolation for long-context models|Long roads in the context of trade
agents|Agentic workflows: LLM agents that book travel|Contrast agent dose in imaging
tool-use|Tool use and function calling in language models|Stone tools of the late Pleistocene
llm-inference|Lower LLM inference latency with early exit|Statistical inference for counts
llm-serving|LLM serving with continuous batching and SLOs|Serving sizes in canteens
llm-training|LLM training at scale with Megatron|Training nurses for large wards
pretraining|Continual pre-training on web data|Training before a marathon
scaling-laws|Scaling laws for neural language models|Laws on fish scales
fine-tuning|Supervised fine-tuning without catastrophic forgetting|Fine dining in ports
peft|Parameter-efficient adaptation with LoRA|The efficient market
instruction-tuning|Instruction tuning with synthetic instruction data|Instructions for flat-pack chairs in hotels, a history
alignment-rlhf|RLHF and direct preference optimization|Aligned teeth
code-generation|Program synthesis and code generation from tests|Generation of electricity under the building code
software-engineering|How developers write pull requests and unit tests|Engineering of bridges
programming-languages|A type system for a functional programming language|Language programmes in schools
machine-translation|Neural machine translation of legal texts|Translation of mRNA in yeast
multilingual|Cross-lingual transfer for low-resource languages|Low-resource scheduling
summarization|Abstractive summarisation of meeting notes|A summary statistic for lattices
question-answering|Open-domain question answering over tables|A question of gravity
information-extraction|Named entity recognition and relation extraction|Extraction of oil from sand
dialogue|A chatbot for multi-turn dialogue|A monologue on the sea
speech|Text-to-speech and speech recognition for children|Freedom of speech in the courts
speculative-decoding|Speculative decoding with a small draft model|Speculative execution in processors
parallel-decoding|Non-autoregressive parallel decoding|Parallel lives of two painters
quantization|Post-training quantization to 4-bit weights|Flux quantization in rings
sparsity-pruning|Structured sparsity by pruning|Sparse rewards in mazes
distillation|Knowledge distillation into a student model|Entanglement distillation with photons
kv-cache|KV cache eviction for long prompts|A cache of coins from Roman times
attention|Sparse attention kernels: FlashAttention revisited|Attention deficit in children
linear-attention|State space models and linear attention with Mamba|Linear regression of state taxes
recurrent-networks|Training LSTM and GRU recurrent networks|Recurrent fever in infants
transformers|What the Transformer architecture can express|Losses in power transformers
mixture-of-experts|Routing in mixture-of-experts (MoE) models|A panel of experts on migration
graph-learning|Graph neural networks for node classification|A bar graph of income
representation-learning|Contrastive learning of sentence embeddings|Legal representation of minors
classical-ml|Random forests and gradient boosting on tabular data|Random walks in a forest
memory-optimization|Cutting activation memory with gradient checkpointing|Working memory in old age
gpu-kernels|Fused CUDA kernels for GEMM on tensor cores|Kernel methods for regression
compilers|A tensor compiler with autotuning on MLIR|Compiling a history of tea
hardware-accelerators|An FPGA accelerator with a systolic array|A linear accelerator for ions
edge-devices|TinyML inference on microcontrollers and IoT devices|Edge detection in drawings
energy-efficiency|Energy consumption and carbon footprint of data centres|Energy levels of helium
distributed-training|Multi-GPU distributed training with all-reduce|Distributed leadership in hospitals
data-parallelism|Fully sharded data parallelism (FSDP)|Parallel corpora of data
tensor-parallelism|Tensor parallelism inside one node|Tensor networks in one dimension
pipeline-parallelism|Pipeline parallelism without bubbles|A gas pipeline in parallel with a river
sequence-parallelism|Sequence parallelism with ring attention|Sequences of parallel lines
communication|Overlapping collective communication to hide communication overhead|Science communication on television
auto-parallelism|Automatic parallelisation: searching parallelization strategies with SPMD|Automatic doors
checkpointing|Checkpointing and failure recovery for fault tolerance|Gradient checkpointing saves memory
storage-io|A parallel file system on NVMe SSDs|Energy storage in salt caverns
heterogeneous-computing|Heterogeneous computing on CPUs and GPUs|Heterogeneous catalysis on platinum
scheduling|A scheduler for clusters: load balancing and resource allocation|Learning rate schedules
hpc|MPI and OpenMP on exascale supercomputers|Exhaust of racing cars
ml-frameworks|A PyTorch library: a Python library for deep learning|A library of compounds
federated-learning|Federated learning across hospitals|A federal state of Europe
image-classification|Image classification on ImageNet with a CNN|Classification of finite fields
object-detection|Object detection and segmentation in aerial photographs|Market segmentation in retail
image-generation|Text-to-image generation and image editing with GANs|Generation of heat
diffusion-models|Diffusion models and flow matching|Diffusion coefficients of salts
video|Video understanding with long video clips|A view of the valley
3d-vision|Gaussian splatting and NeRF for 3D reconstruction|Mesh networks for radios
ocr-documents|OCR and document layout analysis of handwritten letters|Documents of the peace treaty
vision-language|Vision-language models: a multimodal VLM|The vision of a painter
reinforcement-learning|Reinforcement learning with policy gradients|Reinforced concrete beams
rl-environments|A gym environment suite and simulator from Minecraft|Environment and health
multi-agent|Cooperation in multi-agent reinforcement learning (MARL)|An agent of change
robotics|Dexterous manipulation with a humanoid robot|Robotic surgery of the prostate
time-series|Time series forecasting of load|Series of rational numbers
recommender-systems|Collaborative filtering in recommender systems|Recommended daily salt
information-retrieval|Dense retrieval and reranking for search engines|Search for a lost ship
vector-search|Approximate nearest neighbor search in a vector database|Vector bosons
databases|Query optimisation in a relational database system|A data base of trust
networking|Congestion control in data center networks|Networks of friends
security-privacy|Membership inference and backdoor attacks|Heart attack in young men
safety|Guardrails and red-teaming for AI safety|Road safety at night
fairness|Gender bias and algorithmic fairness in hiring|Proportional fairness in queues
interpretability|Mechanistic interpretability with sparse autoencoders|The interpreter of dreams
optimization|Convergence of stochastic gradient descent in convex optimization|Optimal diets
theory|A lower bound and a proof of a conjecture on manifolds|Proof of concept of a sensor
statistics|Bayesian causal inference with instrumental variables|Risk in sport
reproducibility|Reproducibility and open science: a replication study|Human reproduction
benchmark|FlowBench: a new benchmark for planners|The mark of a good chair
dataset|A new dataset of bird songs: an annotated corpus|Data on roofs
survey|A systematic review and meta-analysis of sleep|A sky survey in the infrared
empirical-study|An empirical study and performance comparison of parsers|Empires of the steppe
open-source|Code is available: an open-source release on GitHub|The source of the Nile
foundation-models|A foundation model for the ocean|The foundation of a city
protein-biology|Protein folding and gene expression in single cells|A genetic algorithm for timetables
life-sciences|Soil bacteria and plant biodiversity in a forest ecosystem|Power plants near rivers
drug-discovery|Molecular docking and drug design for new compounds|Molecular clouds near the Sun
materials|Perovskite thin films and alloys: a materials science view|Learning materials in class
weather-climate|Climate and precipitation in a global weather model|The political landscape
physics|Quantum entanglement of photons in a magnetic field|Physics-based animation
astronomy|Galaxies and stellar winds seen by a space telescope|The star of the film
medicine|Surgery in patients with pancreatitis: a clinical trial|Plant disease in orchards
neuroscience|Cortical neurons and working memory in fMRI|Shear stress in pipes
economics|Monetary policy, stock markets and bank credit|Memory banks in processors
education|Students in undergraduate classrooms: teaching and pedagogy|Teacher-student model compression
hci|A user study of human-computer interaction in virtual reality|A machine for bread
`
  .trim()
  .split('\n')
  .map((line) => {
    const [slug = '', example = '', counterExample = ''] = line.split('|');
    return { slug, example, counterExample };
  });
