"""The teacher: a small transformer that reads a whole abstract and judges each of its numbers.

`python3 teacher.py DATA OUT SECONDS` reads what `export.ts` wrote, learns to fill gaps in all texts for SECONDS, then from the
labels which numbers are metrics, of which kind, and which words say what is measured (label), against what (versus), on what
(on) and which are quoted (quote), and which numbers a reader would show, and as the headline. It writes `gold.judged.npz` and `bare.judged.npz`: for each number in the order of the files `keep`, `kind`, `worth`
(shown, headline) and, for the tokens of its sentence, `words` (four roles, 0 to 255). Sets named in HELD are never learned from.
"""

import gzip
import json
import math
import os
import random
import re
import sys
import time

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F
from tokenizers import Tokenizer, models, pre_tokenizers, trainers

DATA, OUT, SECONDS = sys.argv[1], sys.argv[2], float(sys.argv[3])
HELD = set(os.environ.get("HELD", "p0 q0 w0").split())
SEEDS = int(os.environ.get("SEEDS", "2"))
EPOCHS = int(os.environ.get("EPOCHS", "12"))
WEIGHTS = {"written-systems": 0.7, "written-fields": 0.7, "written-kinds": 0.5, "captures": 0.7, "captures-b": 0.7, "captures-c": 0.7}
ROLES = ["label", "versus", "on", "quote"]
LONGEST, VOCABULARY, WIDTH, LAYERS, HEADS = 448, 8000, 256, 6, 8
torch.backends.cuda.matmul.allow_tf32 = True


def shaped(text):
    return re.sub(r"\d", "0", text)


def pretrained():
    """The tokenizer and encoder of an earlier run, where ENCODER names its folder."""
    folder = os.environ["ENCODER"]
    weights = torch.load(f"{folder}/encoder.pt")
    return Tokenizer.from_file(f"{folder}/tokenizer.json"), {name: tensor.float() for name, tensor in weights.items()}


def read(name):
    with gzip.open(f"{DATA}/{name}.jsonl.gz", "rt") as lines:
        return [json.loads(line) for line in lines]


class Block(nn.Module):
    def __init__(self, drop):
        super().__init__()
        self.first, self.second = nn.LayerNorm(WIDTH), nn.LayerNorm(WIDTH)
        self.qkv, self.out = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.up, self.down = nn.Linear(WIDTH, 4 * WIDTH), nn.Linear(4 * WIDTH, WIDTH)
        self.drop, self.rate = nn.Dropout(drop), drop

    def forward(self, x, mask):
        batch, length, _ = x.shape
        q, k, v = self.qkv(self.first(x)).view(batch, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        seen = F.scaled_dot_product_attention(q, k, v, attn_mask=mask, dropout_p=self.rate if self.training else 0)
        x = x + self.drop(self.out(seen.transpose(1, 2).reshape(batch, length, WIDTH)))
        return x + self.drop(self.down(F.gelu(self.up(self.second(x)))))


class Encoder(nn.Module):
    def __init__(self, drop):
        super().__init__()
        self.token, self.place = nn.Embedding(VOCABULARY, WIDTH, padding_idx=0), nn.Embedding(LONGEST, WIDTH)
        self.blocks, self.norm, self.drop = nn.ModuleList(Block(drop) for _ in range(LAYERS)), nn.LayerNorm(WIDTH), nn.Dropout(drop)
        nn.init.normal_(self.token.weight, std=0.02)
        nn.init.normal_(self.place.weight, std=0.02)

    def forward(self, ids, added=0):
        mask = (ids != 0)[:, None, None, :]
        x = self.drop(self.token(ids) + self.place(torch.arange(ids.shape[1], device=ids.device)) + added)
        for block in self.blocks:
            x = block(x, mask)
        return self.norm(x)


def pretrain(texts):
    tokenizer = Tokenizer(models.BPE(unk_token="[UNK]"))
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence([pre_tokenizers.Whitespace(), pre_tokenizers.Punctuation("isolated")])
    special = ["[PAD]", "[UNK]", "[MASK]"]
    tokenizer.train_from_iterator(texts, trainers.BpeTrainer(vocab_size=VOCABULARY, special_tokens=special, continuing_subword_prefix="##"))
    rows = [encoded.ids[:320] for encoded in tokenizer.encode_batch(texts)]
    ids = torch.zeros(len(rows), 320, dtype=torch.long)
    for i, row in enumerate(rows):
        ids[i, : len(row)] = torch.tensor(row)
    ids = ids.cuda()
    torch.manual_seed(0)
    encoder, head = Encoder(0.05).cuda(), nn.Linear(WIDTH, WIDTH).cuda()
    bias = torch.zeros(VOCABULARY, device="cuda", requires_grad=True)
    parameters = [*encoder.parameters(), *head.parameters(), bias]
    optimizer = torch.optim.AdamW(parameters, lr=1e-3, weight_decay=0.01, betas=(0.9, 0.98))
    compiled, started, step = torch.compile(encoder), time.time(), 0
    while (gone := (time.time() - started) / SECONDS) < 1:
        rate = 1.5e-3 * min(1, step / 300) * max(0.03, 0.5 * (1 + math.cos(math.pi * gone)))
        for group in optimizer.param_groups:
            group["lr"] = rate
        x = ids[torch.randint(0, len(ids), (256,), device="cuda")]
        masked = (torch.rand(x.shape, device="cuda") < 0.2) & (x > 2)
        given, chance = x.clone(), torch.rand(x.shape, device="cuda")
        given[masked & (chance < 0.8)] = 2
        wrong = masked & (chance > 0.9)
        given[wrong] = torch.randint(3, VOCABULARY, (int(wrong.sum()),), device="cuda")
        with torch.autocast("cuda", dtype=torch.bfloat16):
            guessed = F.gelu(head(compiled(given)[masked])) @ encoder.token.weight.T + bias.to(torch.bfloat16)
        loss = F.cross_entropy(guessed.float(), x[masked])
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(parameters, 1)
        optimizer.step()
        step += 1
        if step % 500 == 0:
            print("pretrain", step, round(loss.item(), 3), round(time.time() - started), flush=True)
    return tokenizer, encoder.state_dict()


def prepare(paper, tokenizer):
    encoded = tokenizer.encode(shaped(paper["text"]))
    ids, offsets = encoded.ids[:LONGEST], encoded.offsets[:LONGEST]
    starts, ends = np.array([o[0] for o in offsets] or [0]), np.array([o[1] for o in offsets] or [0])
    paper["ids"], paper["starts"], paper["ends"] = ids, starts, ends
    for number in paper["numbers"]:
        number["paper"] = paper
        inside = np.nonzero((starts < number["end"]) & (ends > number["start"]))[0]
        number["span"] = (int(inside[0]), int(inside[-1])) if len(inside) else None
        tokens = paper["tokens"][str(number["sentence"])]
        said = [*(number.get("roles") or [[], [], []]), number.get("quoted") or []]
        number["told"] = [number["keep"] == 1] * 3 + ["quoted" in number]
        spans = [[(tokens[2 * t], tokens[2 * t + 1]) for t in role] for role in said]
        number["roles"] = [
            np.nonzero(np.any([(starts < end) & (ends > start) for start, end in role], axis=0))[0] if role else ()
            for role in spans
        ]
    return paper


TYPES = {}


class Teacher(nn.Module):
    """Reads an abstract in which one number is marked; says of the number what it is, and of each token what it says of the number."""

    def __init__(self, state):
        super().__init__()
        self.encoder = Encoder(0.15)
        self.encoder.load_state_dict(state)
        self.types, self.units, self.mark = nn.Embedding(32, WIDTH), nn.Embedding(11, WIDTH), nn.Parameter(torch.zeros(WIDTH))
        for table in (self.types, self.units):
            nn.init.normal_(table.weight, std=0.02)
        self.number = nn.Sequential(nn.Linear(2 * WIDTH, WIDTH), nn.GELU(), nn.Dropout(0.3))
        self.keep, self.kind, self.worth = nn.Linear(WIDTH, 1), nn.Linear(WIDTH, 11), nn.Linear(WIDTH, 2)
        self.roles = nn.Sequential(nn.Dropout(0.2), nn.Linear(WIDTH, len(ROLES)))
        self.near = nn.Embedding(64, len(ROLES))
        nn.init.zeros_(self.near.weight)
        nn.init.constant_(self.roles[1].bias, -3.0)

    def forward(self, ids, start, end, type, unit):
        place = torch.arange(ids.shape[1], device=ids.device)[None]
        marked = ((place >= start[:, None]) & (place <= end[:, None])).unsqueeze(-1)
        hidden = self.encoder(ids, marked * (self.mark + self.types(type) + self.units(unit))[:, None])
        each = torch.arange(len(ids), device=ids.device)
        number = self.number(torch.cat([hidden[each, start], hidden[each, end]], -1))
        distance = place - start[:, None]
        bucket = (torch.sign(distance) * (distance.abs().float() + 1).log2().mul(3).round()).long().clamp(-31, 31) + 32
        return self.keep(number)[:, 0], self.kind(number), self.worth(number), (self.roles(hidden) + self.near(bucket)).transpose(1, 2)


def batch_of(numbers):
    length = max(len(number["paper"]["ids"]) for number in numbers)
    ids = torch.zeros(len(numbers), length, dtype=torch.long)
    for i, number in enumerate(numbers):
        row = number["paper"]["ids"]
        ids[i, : len(row)] = torch.tensor(row)
    tensor = lambda values: torch.tensor(values, dtype=torch.long).cuda()
    return (
        ids.cuda(),
        tensor([n["span"][0] for n in numbers]),
        tensor([n["span"][1] for n in numbers]),
        tensor([TYPES.setdefault(n["type"], len(TYPES)) for n in numbers]),
        tensor([n["unitKind"] for n in numbers]),
    )


def numbers_of(papers):
    """All numbers that the encoder sees, those of papers of one length together."""
    return [n for p in sorted(papers, key=lambda paper: len(paper["ids"])) for n in p["numbers"] if n["span"]]


def role_targets(numbers, length):
    target = torch.zeros(len(numbers), len(ROLES), length)
    for i, number in enumerate(numbers):
        for j, tokens in enumerate(number["roles"]):
            if len(tokens):
                target[i, j, torch.tensor(tokens)] = 1
    return target.cuda()


def tune(state, papers, seed):
    torch.manual_seed(seed)
    random.seed(seed)
    model = Teacher(state).cuda()
    groups = [
        {"params": model.encoder.parameters(), "lr": 3e-4},
        {"params": [p for name, p in model.named_parameters() if not name.startswith("encoder.")], "lr": 1e-3},
    ]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.05)
    base, numbers, size, step = [group["lr"] for group in groups], numbers_of(papers), 48, 0
    steps = EPOCHS * (len(numbers) // size + 1)
    for _ in range(EPOCHS):
        random.shuffle(numbers)
        for i in range(0, len(numbers), size):
            some = numbers[i : i + size]
            rate = min(1, step / 200) * max(0.02, 0.5 * (1 + math.cos(math.pi * step / steps)))
            for group, lr in zip(optimizer.param_groups, base):
                group["lr"] = lr * rate
            with torch.autocast("cuda", dtype=torch.bfloat16):
                keep, kind, worth, roles = model(*batch_of(some))
            keep, kind, worth, roles = keep.float(), kind.float(), worth.float(), roles.float()
            weight = torch.tensor([n["weight"] for n in some]).cuda()
            kept = torch.tensor([float(n["keep"] == 1) for n in some]).cuda()
            judged = torch.tensor([n["judged"] for n in some]).cuda()
            loss = (F.binary_cross_entropy_with_logits(keep, kept * 0.98 + 0.01, reduction="none") * weight * judged).mean()
            known = [j for j, n in enumerate(some) if n["keep"] == 1]
            if known:
                goal = torch.tensor([some[j]["kind"] for j in known]).cuda()
                loss = loss + (F.cross_entropy(kind[known], goal, label_smoothing=0.05, reduction="none") * weight[known]).sum() / len(some)
            asked = torch.tensor([[n["worth"], n["headline"]] for n in some], dtype=torch.float32).cuda()
            known = (asked >= 0).float()
            chosen = F.binary_cross_entropy_with_logits(worth, asked.clamp(min=0) * 0.96 + 0.02, reduction="none")
            loss = loss + (chosen * known).sum() / len(some)
            told = torch.tensor([n["told"] for n in some], dtype=torch.float32).cuda()
            wrong = F.binary_cross_entropy_with_logits(roles, role_targets(some, roles.shape[-1]), reduction="none")
            loss = loss + 0.1 * (wrong * told[:, :, None]).sum() / (told[:, 0].sum() + told[:, 3].sum()).clamp(min=1)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1)
            optimizer.step()
            step += 1
    return model.eval()


@torch.no_grad()
def judge(models, papers):
    numbers = numbers_of(papers)
    for i in range(0, len(numbers), 256):
        some = numbers[i : i + 256]
        inputs = batch_of(some)
        with torch.autocast("cuda", dtype=torch.bfloat16):
            answers = [model(*inputs) for model in models]
        keep = sum(torch.sigmoid(a[0].float()) for a in answers) / len(answers)
        kind = sum(F.softmax(a[1].float(), -1) for a in answers) / len(answers)
        worth = sum(torch.sigmoid(a[2].float()) for a in answers) / len(answers)
        roles = sum(torch.sigmoid(a[3].float()) for a in answers) / len(answers)
        for number, k, d, w, r in zip(some, keep.tolist(), kind.cpu().numpy(), worth.cpu().numpy(), roles.half().cpu().numpy()):
            number["p"], number["d"], number["w"] = k, d, w
            number["r"] = token_roles(number, r.astype(np.float32))


def token_roles(number, roles):
    """What the encoder's tokens say, as bytes for the tokens of the number's sentence as the extension cuts them."""
    paper = number["paper"]
    tokens = paper["tokens"][str(number["sentence"])]
    row = np.zeros((len(tokens) // 2, len(ROLES)), dtype=np.float32)
    starts, ends = paper["starts"], paper["ends"]
    first, last = np.searchsorted(ends, tokens[0::2], "right"), np.searchsorted(starts, tokens[1::2], "left")
    for t, (a, b) in enumerate(zip(first, last)):
        if b > a:
            row[t] = roles[:, a:b].max(1)
    return (row * 255).round().astype(np.uint8)


def write(name, papers):
    keep, kind, worth, words = [], [], [], []
    for paper in papers:
        for number in paper["numbers"]:
            keep.append(number.get("p", 0))
            kind.append(number.get("d", np.full(11, 1 / 11)))
            worth.append(number.get("w", np.zeros(2)))
            size = len(paper["tokens"][str(number["sentence"])]) // 2
            words.append(number["r"].reshape(-1) if "r" in number else np.zeros(size * len(ROLES), np.uint8))
    np.savez_compressed(
        f"{OUT}/{name}.judged.npz",
        keep=np.array(keep, dtype=np.float16),
        kind=np.array(kind, dtype=np.float16),
        worth=np.array(worth, dtype=np.float16),
        words=np.concatenate(words),
    )


def report(papers):
    for name in sorted({paper["set"] for paper in papers}):
        numbers = [n for p in papers if p["set"] == name for n in p["numbers"]]
        found = sum(n["keep"] == 1 and n.get("p", 0) >= 0.5 for n in numbers)
        said, wanted = sum(n.get("p", 0) >= 0.5 for n in numbers), sum(n["keep"] == 1 for n in numbers)
        right = sum(n["keep"] == 1 and n.get("p", 0) >= 0.5 and int(n["d"].argmax()) == n["kind"] for n in numbers)
        count = np.zeros(3)
        for n in numbers:
            if "quoted" in n and "r" in n:
                wanted_words = np.zeros(len(n["r"]), bool)
                wanted_words[n["quoted"]] = True
                said_words = n["r"][:, 3] >= 102
                count += (wanted_words & said_words).sum(), said_words.sum(), wanted_words.sum()
        for place, what in enumerate(("worth", "headline")):
            asked = [n for n in numbers if n[what] >= 0 and "w" in n]
            chosen, due = sum(n["w"][place] >= 0.5 for n in asked), sum(n[what] for n in asked)
            agreed = sum(n["w"][place] >= 0.5 and n[what] == 1 for n in asked)
            print(name, what, len(asked), "F1", round(200 * agreed / max(1, chosen + due), 1), flush=True)
        print(name, "quoted words F1", round(200 * count[0] / max(1, count[1] + count[2]), 1), flush=True)
        print(f"{name}{' (held)' if name in HELD else ''}: F1 of candidates {2 * found / max(1, said + wanted):.3f} kind {right / max(1, found):.3f}", flush=True)


started = time.time()
gold, bare = read("gold"), read("bare")
tokenizer, state = pretrained() if "ENCODER" in os.environ else pretrain([shaped(paper["text"]) for paper in bare + gold])
tokenizer.save(f"{OUT}/tokenizer.json")
torch.save({name: tensor.half() for name, tensor in state.items()}, f"{OUT}/encoder.pt")
for paper in gold + bare:
    prepare(paper, tokenizer)
    for number in paper["numbers"]:
        number["weight"] = WEIGHTS.get(paper["set"], 1.0)
        number["judged"] = 0.0 if paper["set"] == "written-kinds" or number["keep"] < 0 else 1.0
print("prepared", round(time.time() - started), flush=True)
read_badges = [paper for paper in bare if any(number["worth"] >= 0 for number in paper["numbers"])]
learned = [paper for paper in gold + read_badges if paper["set"] not in HELD]
teachers = [tune(state, list(learned), seed) for seed in range(SEEDS)]
print("tuned", round(time.time() - started), flush=True)
judge(teachers, gold)
report(gold)
judge(teachers, bare)
write("gold", gold)
write("bare", bare)
print("judged", round(time.time() - started), flush=True)
