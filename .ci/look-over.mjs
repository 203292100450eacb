/** Looks an HTML page over: texts that overlap, are cut, or are under 12 px on a desktop. @returns a line for each */
export function lookOver(page) {
  return page.evaluate(() => {
    const found = [];
    const texts = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (
        !node.textContent.trim() ||
        !parent?.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ||
        parent.closest('.hidden, [hidden], .skip:not(:focus), script, style')
      )
        continue;
      const style = getComputedStyle(parent);
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      if (box.width < 2 || box.height < 2 || box.bottom < 0 || box.top > innerHeight) continue;
      const text = node.textContent.trim().slice(0, 60);
      if (Number.parseFloat(style.fontSize) < 12 && innerWidth > 900) found.push(`small: "${text}" ${style.fontSize}`);
      for (let up = parent; up && up !== document.body; up = up.parentElement) {
        const { overflowX } = getComputedStyle(up);
        if (overflowX === 'hidden' || overflowX === 'clip') {
          const frame = up.getBoundingClientRect();
          if (box.right > frame.right + 1.5 || box.left < frame.left - 1.5) found.push(`clipped: "${text}"`);
          break;
        }
      }
      for (const line of range.getClientRects()) texts.push({ text, parent, line });
    }
    texts.forEach((a, i) => {
      for (const b of texts.slice(i + 1)) {
        if (a.parent === b.parent || a.parent.contains(b.parent) || b.parent.contains(a.parent)) continue;
        const w = Math.min(a.line.right, b.line.right) - Math.max(a.line.left, b.line.left);
        const h = Math.min(a.line.bottom, b.line.bottom) - Math.max(a.line.top, b.line.top);
        // Boxes of lines are higher than their letters.
        if (w > 2 && h > Math.min(a.line.height, b.line.height) * 0.35) found.push(`overlap: "${a.text}" with "${b.text}"`);
      }
    });
    if (document.documentElement.scrollWidth > innerWidth + 1) found.push(`the page is ${document.documentElement.scrollWidth} wide`);
    return [...new Set(found)];
  });
}
