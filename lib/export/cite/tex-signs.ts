/** Commands of LaTeX, its symbols and those of the American Mathematical Society, sign by sign. */
const mathematics = `
∇ \\nabla|∅ \\emptyset|∆ \\Delta|θ \\theta|ϑ \\vartheta|ℏ \\hbar|∴ \\therefore|∵ \\because|∄ \\nexists|∁ \\complement|∖ \\setminus|∤ \\nmid|∦ \\nparallel
≜ \\triangleq|≝ \\stackrel{\\mathrm{def}}{=}|≟ \\stackrel{?}{=}|≼ \\preccurlyeq|≽ \\succcurlyeq|≲ \\lesssim|≳ \\gtrsim|⋘ \\lll|⋙ \\ggg|≶ \\lessgtr|≷ \\gtrless
⊊ \\subsetneq|⊋ \\supsetneq|⊏ \\sqsubset|⊐ \\sqsupset|⋐ \\Subset|⋑ \\Supset|∍ \\ni|∊ \\in|⊞ \\boxplus|⊟ \\boxminus|⊠ \\boxtimes|⊡ \\boxdot|⊛ \\circledast|⊚ \\circledcirc
⊨ \\vDash|⊩ \\Vdash|⊪ \\Vvdash|⊬ \\nvdash|⊭ \\nvDash|⊲ \\lhd|⊳ \\rhd|⊴ \\unlhd|⊵ \\unrhd|⊻ \\veebar|⊼ \\barwedge|⊸ \\multimap|⋉ \\ltimes|⋊ \\rtimes|⋏ \\curlywedge|⋎ \\curlyvee
≊ \\approxeq|≎ \\Bumpeq|≏ \\bumpeq|≒ \\fallingdotseq|≓ \\risingdotseq|≗ \\circeq|∽ \\backsim|∔ \\dotplus|∡ \\measuredangle|∢ \\sphericalangle|⟂ \\perp|⌒ \\frown
↠ \\twoheadrightarrow|↞ \\twoheadleftarrow|↣ \\rightarrowtail|↢ \\leftarrowtail|↛ \\nrightarrow|↚ \\nleftarrow|↮ \\nleftrightarrow|⇏ \\nRightarrow|⇍ \\nLeftarrow|⇎ \\nLeftrightarrow
↝ \\rightsquigarrow|⇝ \\rightsquigarrow|↜ \\leftarrow|⇜ \\leftarrow|↺ \\circlearrowleft|↻ \\circlearrowright|⇄ \\rightleftarrows|⇆ \\leftrightarrows|⇉ \\rightrightarrows|⇇ \\leftleftarrows
⇈ \\upuparrows|⇊ \\downdownarrows|⇅ \\uparrow\\downarrow|⇋ \\leftrightharpoons|↾ \\upharpoonright|↿ \\upharpoonleft|⇂ \\downharpoonright|⇃ \\downharpoonleft|⇡ \\uparrow|⇣ \\downarrow
⟦ [\\![|⟧ ]\\!]|∎ \\blacksquare|■ \\blacksquare|▪ \\blacksquare|▫ \\square|▲ \\blacktriangle|▼ \\blacktriangledown|△ \\triangle|▽ \\triangledown|▷ \\rhd|◁ \\lhd|▶ \\blacktriangleright
◀ \\blacktriangleleft|◊ \\lozenge|◆ \\blacklozenge|◇ \\Diamond|● \\bullet|★ \\bigstar|☆ \\star|✓ \\checkmark|✔ \\checkmark|✗ \\times|✘ \\times|♥ \\heartsuit|♠ \\spadesuit|♦ \\diamondsuit|♣ \\clubsuit
ό \\acute{o}|Ά \\acute{A}|Έ \\acute{E}|Ή \\acute{H}|ο {o}|Α {A}|Β {B}|Ε {E}|Ζ {Z}|Η {H}|Ι {I}|Κ {K}|Μ {M}|Ν {N}|Ο {O}|Ρ {P}|Τ {T}|Χ {X}|√ \\surd|− -`;

const words = `
‰ \\textperthousand|‱ \\textpertenthousand|¥ \\textyen|¢ \\textcent|¤ \\textcurrency|¦ \\textbrokenbar|ª \\textordfeminine|º \\textordmasculine|₩ \\textwon|₫ \\textdong|฿ \\textbaht
ʿ \`|ʾ '|™ \\texttrademark|{ \\textbraceleft|} \\textbraceright`;

const pairs = (table: string): [string, string][] =>
  table
    .trim()
    .split(/[|\n]/)
    .map((pair) => [pair.slice(0, pair.indexOf(' ')), pair.slice(pair.indexOf(' ') + 1)]);

/**
 * What the package lacks, or has as a command that other packages define; and what classic BibTeX cannot count: a brace is one to it even
 * behind a backslash. Greek letters that look like Latin ones are held apart from the command before them.
 */
export const ownSigns: Readonly<Record<string, { text: string } | { math: string }>> = Object.fromEntries([
  ...pairs(mathematics).map(([sign, math]) => [sign, { math }]),
  ...pairs(words).map(([sign, command]) => [sign, { text: `{${command}}` }]),
  // Where a document does not say which letters it has, these would be others: ¡, ¿ and —.
  ['<', { math: '<' }],
  ['>', { math: '>' }],
  ['|', { text: '{\\textbar}' }],
]);

/** Signs for which the package has commands that nothing defines in a plain document. */
export const withoutCommand = String.raw`\u0166\u0167\u01aa\u01c2\u0200-\u0215\u03d8-\u03e1\u1e00\u1e01\u1e06\u1e07\u1e0e\u1e0f\u1e14-\u1e1b\u1e2c\u1e2d\u1e34\u1e35\u1e3a\u1e3b\u1e48\u1e49\u1e50-\u1e53\u1e5e\u1e5f\u1e64\u1e65\u1e6e-\u1e75\u1e94-\u1e96\u2107\u2129\u2146-\u214b\u21af\u21b2\u21e4\u21e5\u21f5\u21f8\u21fb\u222f-\u2231\u223b\u223e\u223f\u2246\u224b\u224c\u2259\u225b\u2278\u2279\u22a7\u22b6\u22b7\u22b9\u22be\u22f0\u22f6\u2306\u2311\u2315\u2339\u233f\u2340\u2347-\u2349\u2350\u2357\u235d-\u235f\u2460-\u2469\u25d7\u2609\u260e-\u2612\u2615\u261b-\u2623\u262f\u2639\u263a\u263f-\u2641\u2643-\u2652\u267b\u2693\u2694\u26a0\u26aa\u26ab\u2701-\u2712\u2715\u2716\u2719-\u2767\u2776-\u27be\u27c5\u27c6\u27d0\u27ea\u2900\u2912-\u2916\u2940\u2941\u294a-\u2965\u296a-\u2970\u2988-\u298a\u299c\u29c4\u29cf\u29d0\u29df\u29f9\u2a06\u2a09\u2a0f\u2a16\u2a56\u2a75\u2a76\u2aa1\u2aa2\u2aa6\u2aa7\u2abb\u2abc\u2adc\u2aea\u2640`;
