/**
 * arXiv's categories, `code|name|topic of the same meaning`, as listed on https://arxiv.org/category_taxonomy. A line `archive.`
 * is the prefix of the codes below it.
 */
const table = `
cs.
AI|Artificial Intelligence
AR|Hardware Architecture|hardware-accelerators
CC|Computational Complexity|theory
CE|Computational Engineering, Finance, and Science
CG|Computational Geometry
CL|Computation and Language
CR|Cryptography and Security|security-privacy
CV|Computer Vision and Pattern Recognition
CY|Computers and Society
DB|Databases|databases
DC|Distributed, Parallel, and Cluster Computing
DL|Digital Libraries
DM|Discrete Mathematics
DS|Data Structures and Algorithms
ET|Emerging Technologies
FL|Formal Languages and Automata Theory
GL|General Literature
GR|Graphics
GT|Computer Science and Game Theory
HC|Human-Computer Interaction|hci
IR|Information Retrieval|information-retrieval
IT|Information Theory
LG|Machine Learning
LO|Logic in Computer Science
MA|Multiagent Systems|multi-agent
MM|Multimedia
MS|Mathematical Software
NA|Numerical Analysis
NE|Neural and Evolutionary Computing
NI|Networking and Internet Architecture|networking
OH|Other Computer Science
OS|Operating Systems
PF|Performance
PL|Programming Languages|programming-languages
RO|Robotics|robotics
SC|Symbolic Computation
SD|Sound|speech
SE|Software Engineering|software-engineering
SI|Social and Information Networks
SY|Systems and Control
eess.
AS|Audio and Speech Processing|speech
IV|Image and Video Processing
SP|Signal Processing
SY|Systems and Control
econ.
EM|Econometrics|economics
GN|General Economics|economics
TH|Theoretical Economics|economics
q-fin.
CP|Computational Finance|economics
EC|Economics|economics
GN|General Finance|economics
MF|Mathematical Finance|economics
PM|Portfolio Management|economics
PR|Pricing of Securities|economics
RM|Risk Management|economics
ST|Statistical Finance|economics
TR|Trading and Market Microstructure|economics
q-bio.
BM|Biomolecules|protein-biology
CB|Cell Behavior|life-sciences
GN|Genomics|protein-biology
MN|Molecular Networks|protein-biology
NC|Neurons and Cognition|neuroscience
OT|Other Quantitative Biology
PE|Populations and Evolution|life-sciences
QM|Quantitative Methods
SC|Subcellular Processes|life-sciences
TO|Tissues and Organs|life-sciences
stat.
AP|Applications
CO|Computation
ME|Methodology|statistics
ML|Machine Learning
OT|Other Statistics
TH|Statistics Theory|statistics
math.
AC|Commutative Algebra|theory
AG|Algebraic Geometry|theory
AP|Analysis of PDEs|theory
AT|Algebraic Topology|theory
CA|Classical Analysis and ODEs|theory
CO|Combinatorics|theory
CT|Category Theory|theory
CV|Complex Variables|theory
DG|Differential Geometry|theory
DS|Dynamical Systems|theory
FA|Functional Analysis|theory
GM|General Mathematics
GN|General Topology|theory
GR|Group Theory|theory
GT|Geometric Topology|theory
HO|History and Overview
IT|Information Theory
KT|K-Theory and Homology|theory
LO|Logic|theory
MG|Metric Geometry|theory
MP|Mathematical Physics
NA|Numerical Analysis
NT|Number Theory|theory
OA|Operator Algebras|theory
OC|Optimization and Control|optimization
PR|Probability|theory
QA|Quantum Algebra|theory
RA|Rings and Algebras|theory
RT|Representation Theory|theory
SG|Symplectic Geometry|theory
SP|Spectral Theory|theory
ST|Statistics Theory|statistics
astro-ph.
CO|Cosmology and Nongalactic Astrophysics|astronomy
EP|Earth and Planetary Astrophysics|astronomy
GA|Astrophysics of Galaxies|astronomy
HE|High Energy Astrophysical Phenomena|astronomy
IM|Instrumentation and Methods for Astrophysics|astronomy
SR|Solar and Stellar Astrophysics|astronomy
cond-mat.
dis-nn|Disordered Systems and Neural Networks|physics
mes-hall|Mesoscale and Nanoscale Physics|physics
mtrl-sci|Materials Science|materials
other|Other Condensed Matter|physics
quant-gas|Quantum Gases|physics
soft|Soft Condensed Matter|physics
stat-mech|Statistical Mechanics|physics
str-el|Strongly Correlated Electrons|physics
supr-con|Superconductivity|physics
nlin.
AO|Adaptation and Self-Organizing Systems
CD|Chaotic Dynamics|physics
CG|Cellular Automata and Lattice Gases|physics
PS|Pattern Formation and Solitons|physics
SI|Exactly Solvable and Integrable Systems|physics
physics.
acc-ph|Accelerator Physics|physics
ao-ph|Atmospheric and Oceanic Physics|weather-climate
app-ph|Applied Physics|physics
atm-clus|Atomic and Molecular Clusters|physics
atom-ph|Atomic Physics|physics
bio-ph|Biological Physics
chem-ph|Chemical Physics|drug-discovery
class-ph|Classical Physics|physics
comp-ph|Computational Physics|physics
data-an|Data Analysis, Statistics and Probability
ed-ph|Physics Education|education
flu-dyn|Fluid Dynamics|physics
gen-ph|General Physics|physics
geo-ph|Geophysics|weather-climate
hist-ph|History and Philosophy of Physics
ins-det|Instrumentation and Detectors|physics
med-ph|Medical Physics|medicine
optics|Optics|physics
plasm-ph|Plasma Physics|physics
pop-ph|Popular Physics|physics
soc-ph|Physics and Society
space-ph|Space Physics|astronomy

astro-ph|Astrophysics|astronomy
cond-mat|Condensed Matter|physics
gr-qc|General Relativity and Quantum Cosmology|physics
hep-ex|High Energy Physics: Experiment|physics
hep-lat|High Energy Physics: Lattice|physics
hep-ph|High Energy Physics: Phenomenology|physics
hep-th|High Energy Physics: Theory|physics
math-ph|Mathematical Physics
nucl-ex|Nuclear Experiment|physics
nucl-th|Nuclear Theory|physics
quant-ph|Quantum Physics|physics
`;

export interface ArxivCategory {
  code: string;
  name: string;
  /** The slug of the topic that means the same. */
  topic?: string;
}

let read: ReadonlyMap<string, ArxivCategory> | undefined;

/** All categories by their code in lower case. Read when first asked for. */
export function arxivCategories(): ReadonlyMap<string, ArxivCategory> {
  read ??= readTable();
  return read;
}

function readTable(): ReadonlyMap<string, ArxivCategory> {
  const categories = new Map<string, ArxivCategory>();
  let archive = '';
  for (const line of table.split('\n')) {
    const [code = '', name, topic] = line.split('|');
    if (name === undefined) archive = code;
    else categories.set((archive + code).toLowerCase(), { code: archive + code, name, ...(topic && { topic }) });
  }
  return categories;
}
