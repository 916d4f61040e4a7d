/** Topics of language, of speech and of retrieval. docs/tags.md explains the notation. */
export const languageTerms = `
# language
large-language-models|Large language models|llm, language model, /gpt, /chatgpt, /llama, /large reasoning model, -vision language model
reasoning|Reasoning|chain of thought, CoT, reasoning, /reasoner, /step by step, /commonsense, -clinical reasoning, -probabilistic reasoning
test-time-compute|Test-time compute|test time comput*, test time scaling, inference time scaling, inference time comput*, best of n, self consistency, majority voting, tree of thought, overthinking, thinking token, /process reward, /verifier, /tree search, /repeated sampling, reasoning budget, /self refinement, /test time, parallel thinking
math-reasoning|Mathematical reasoning|math reasoning, mathematical reasoning, math problem, mathematical problem, gsm8k, AIME, MATH, olympiad, math word problem, arithmetic, ^math, /math 500
theorem-proving|Theorem proving|theorem prov*, proof assistant, autoformali*, Lean, Lean4, Coq, Isabelle, formal proof, formal verification, formally verif*, machine checked, proof search, -Lean manufacturing
prompting|Prompting and in-context learning|prompting, in context learning, prompt engineering, prompt optimization, prompt learning, prompt design, /prompt, /few shot, system prompt, -prompt injection, -prompt tuning
rag|Retrieval-augmented generation|retrieval augment*, *RAG, retrieval enhanced, /retrieval & llm
long-context|Long context|long context, context window, long sequence, context length, longer context, million token, /ultra long, length extrapolation, context extension, long document, /long form, /sequence length, infinite context
agents|Agents|llm agent, agentic, ai agent, language agent, web agent, gui agent, coding agent, code agent, research agent, llm based agent, autonomous agent, language model agent, agent & llm, /agent, deep research, computer use, /self evolving, -agent based, -contrast agent
tool-use|Tool use|tool use, tool using, tool calling, tool call, function calling, external tool, tool learning, tool augmented, tool invocation, tool selection, model context protocol, MCP, /tool & agent
multilingual|Multilingual and low-resource|multilingual, low resource language, crosslingual, cross lingual, dialect, african language, endangered language, code switching, /bilingual, nonenglish, /low resource, ^arabic, ^hindi, ^thai, ^vietnamese, ^korean, ^indonesian, ^italian, ^bengali, ^chinese, /language family
machine-translation|Machine translation|machine translation, neural translation, NMT, BLEU, translation quality, speech translation, /parallel corpora, /translation
summarization|Summarisation and text generation|summarization, text generation, text simplification, /summary, paraphras*, story generation, /creative writing, natural language generation, data to text, abstractive, controllable generation, /script
question-answering|Question answering|question answering, reading comprehension, QA, open domain question, /question & answer, VQA
information-extraction|Information extraction|information extraction, named entity, relation extraction, entity recognition, event extraction, entity extraction, NER, entity linking, text classification, sentiment analysis, part of speech, topic model*, coreference, text mining, /sentiment, hate speech detection, misinformation detection, treebank, parsing, grammar, lexic*
dialogue|Dialogue|dialogue, dialog, chatbot, /conversational, /conversation, multiturn, virtual assistant
# audio
speech|Speech and audio|speech, speaker, audio, ASR, TTS, music, voice, /acoustic, sound event, singing, phoneme, spoken, vocoder, -hate speech, -freedom of speech
# retrieval
recommender-systems|Recommender systems|recommender, recommendation system, sequential recommendation, ^recommendation, collaborative filtering, click through, CTR, /user preference, /recommendation, /e commerce
information-retrieval|Information retrieval|information retrieval, dense retrieval, search engine, document retrieval, passage retrieval, BM25, rerank*, learning to rank, retriever, ^retrieval, /retrieval, query expansion, web search, /relevance, -retrieval augmented
vector-search|Vector search|vector search, nearest neighbor search, vector database, approximate nearest neighbor, ANN, similarity search, hnsw, product quantization, vector index, -k nearest
`;
