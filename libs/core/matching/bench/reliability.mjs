/** A reliability diagram: how often the engine is right where it says how sure it is. */
const BINS = 10;
const SIDE = 360;
const MARGIN = 52;

/** @param pairs confidence and whether the first candidate was right, a post each  @returns an SVG document */
export function reliabilityDiagram(pairs) {
  const bins = Array.from({ length: BINS }, () => ({ count: 0, said: 0, right: 0 }));
  for (const { confidence, isRight } of pairs) {
    const bin = bins[Math.min(BINS - 1, Math.floor(confidence * BINS))];
    bin.count += 1;
    bin.said += confidence;
    bin.right += isRight ? 1 : 0;
  }
  const x = (value) => (MARGIN + value * SIDE).toFixed(1);
  const y = (value) => (16 + SIDE - value * SIDE).toFixed(1);
  const ticks = [0, 0.25, 0.5, 0.75, 1];
  const dots = bins
    .filter(({ count }) => count > 0)
    .map(({ count, said, right }) => {
      const radius = (2 + Math.sqrt(count) / 8).toFixed(1);
      return `<circle cx="${x(said / count)}" cy="${y(right / count)}" r="${radius}"><title>${count} posts: said ${(said / count).toFixed(2)}, right ${(right / count).toFixed(2)}</title></circle>`;
    });
  const width = SIDE + MARGIN + 24;
  const height = SIDE + 72;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="sans-serif" font-size="12" role="img" aria-label="Reliability diagram">
<rect width="${width}" height="${height}" fill="#ffffff"/>
<g stroke="#d0d7de">${ticks.map((tick) => `<path d="M${x(0)} ${y(tick)}H${x(1)}M${x(tick)} ${y(0)}V${y(1)}"/>`).join('')}</g>
<path d="M${x(0)} ${y(0)}L${x(1)} ${y(1)}" stroke="#59636e" stroke-dasharray="4 4"/>
<g fill="#1b4f8c">${dots.join('')}</g>
<g fill="#1a1f24">${ticks.map((tick) => `<text x="${x(tick)}" y="${SIDE + 34}" text-anchor="middle">${tick}</text><text x="${MARGIN - 8}" y="${(Number(y(tick)) + 4).toFixed(1)}" text-anchor="end">${tick}</text>`).join('')}
<text x="${x(0.5)}" y="${SIDE + 56}" text-anchor="middle">confidence the engine states</text>
<text transform="translate(14 ${y(0.5)}) rotate(-90)" text-anchor="middle">how often it is right</text></g>
</svg>
`;
}
