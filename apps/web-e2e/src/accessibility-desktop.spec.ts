import { describeAccessibility } from './accessibility.js';
import { DESKTOP } from './stage.js';

describeAccessibility(DESKTOP);
