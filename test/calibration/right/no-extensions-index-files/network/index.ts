export { linear, rectifierLayer } from './layer';
export { rectifierNetwork } from './stack';
