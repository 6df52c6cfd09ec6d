/** The figures of an evaluation, defined as in docs: ranking, open-set decision, calibration. */
const BINS = 15;

function expectedCalibrationError(pairs) {
  const bins = Array.from({ length: BINS }, () => ({ count: 0, said: 0, right: 0 }));
  for (const { confidence, isRight } of pairs) {
    const bin = bins[Math.min(BINS - 1, Math.floor(confidence * BINS))];
    bin.count += 1;
    bin.said += confidence;
    bin.right += isRight ? 1 : 0;
  }
  return bins.reduce((sum, bin) => sum + Math.abs(bin.said - bin.right), 0) / Math.max(1, pairs.length);
}

/** @param predictions lines as predict.mjs writes them  @param truth item id or null by post id */
export function measure(predictions, truth) {
  const withItem = [...truth.values()].filter((item) => item !== null).length;
  let reciprocal = 0;
  let first = 0;
  let right = 0;
  const decided = [];
  const all = predictions.map(({ post_id: id, ranked, decided: item, confidence }) => {
    const gold = truth.get(id) ?? null;
    const place = gold === null ? -1 : ranked.slice(0, 5).findIndex((one) => one.item_id === gold);
    if (place >= 0) reciprocal += 1 / (place + 1);
    if (place === 0) first += 1;
    if (item !== null) {
      decided.push({ confidence, isRight: item === gold });
      if (item === gold) right += 1;
    }
    return { confidence, isRight: place === 0 };
  });
  const precision = decided.length === 0 ? 0 : right / decided.length;
  const recall = right / Math.max(1, withItem);
  return {
    map5: reciprocal / Math.max(1, withItem),
    p1: first / Math.max(1, withItem),
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    ece: expectedCalibrationError(all),
    eceDecided: expectedCalibrationError(decided),
  };
}

export const asLine = (name, figures) =>
  [name.padEnd(13), ...Object.entries(figures).map(([key, value]) => `${key} ${value.toFixed(3)}`)].join(
    '  ',
  );
