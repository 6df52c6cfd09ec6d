import { describeAccessibility } from './accessibility.js';
import { PHONE } from './stage.js';

describeAccessibility(PHONE);
