/** A page of no known site that tells of two papers. */
export const readingGroup = {
  url: 'https://reading-group.example/',
  origin: '*://reading-group.example/*',
  html: `<!doctype html><title>Reading group</title><h1>Next week</h1>
    <ul><li><a href="https://arxiv.org/abs/1706.03762">Attention Is All You Need</a></li>
    <li><a href="https://arxiv.org/abs/1512.03385">Deep Residual Learning for Image Recognition</a></li></ul>`,
};
