import { join } from 'node:path';
import { root } from '../process.mjs';
import { prepare, storybook } from './gallery.mjs';

export default async function buildGallery(args) {
  await prepare();
  return storybook('build', '--quiet', '--loglevel', 'warn', '--output-dir', join(root, 'storybook-static'), ...args);
}
