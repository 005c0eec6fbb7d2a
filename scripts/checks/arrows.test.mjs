import { describe, it } from 'node:test';
import { expect } from 'chai';
import { checkFile, circlesIn, eagerFiles } from './arrows.mjs';

const core = {
  dir: 'packages/core',
  path: 'packages/core/src/finder/finder.ts',
  manifest: { name: '@veerkracht/core', dependencies: { '@veerkracht/spec': 'workspace:^', lit: '3.0.0' } },
  rootManifest: { devDependencies: { chai: '6.0.0' } },
};
const components = {
  dir: 'packages/components',
  path: 'packages/components/src/finder/map.ts',
  manifest: { name: '@veerkracht/components', dependencies: { 'maplibre-gl': '6.0.0' } },
};
const refusals = (place, text) => checkFile({ ...place, text });

describe('the arrows', () => {
  it('let a package use what they point at', () => {
    expect(refusals(core, `import { codes } from '@veerkracht/spec/codes';\nimport './search.ts';`)).to.deep.equal([]);
  });

  it('refuse a declared package that they do not point at', () => {
    const [refusal] = refusals(core, `\nimport { html } from 'lit';`);
    expect(refusal).to.contain("packages/core/src/finder/finder.ts:2: may not import 'lit'");
  });

  it('refuse what package.json does not declare', () => {
    const [refusal] = refusals({ ...core, dir: 'packages/sdk' }, `import ky from 'ky';`);
    expect(refusal).to.contain('does not declare ky');
  });

  it("refuse another package's source, by name, by path and as a type", () => {
    expect(refusals(core, `import '@veerkracht/spec/src/index.ts';`)).to.have.length(1);
    expect(refusals(core, `import '../../../spec/src/index.ts';`)).to.have.length(1);
    expect(refusals(core, `type Term = import('../../../spec/src/terms.ts').Term;`)).to.have.length(1);
    expect(refusals(core, `export * from '../../../spec/src/index.ts';`)).to.have.length(1);
  });

  it("refuse Node's modules where a browser must run the source, but not in its tests", () => {
    expect(refusals(core, `import { readFileSync } from 'node:fs';`)).to.have.length(1);
    const test = { ...core, path: 'packages/core/src/finder/finder.test.ts' };
    expect(refusals(test, `import 'node:test';\nimport 'chai';`)).to.deep.equal([]);
  });

  it('let the map be loaded by import() only', () => {
    expect(refusals(components, `import { Map } from 'maplibre-gl';`)).to.have.length(1);
    expect(refusals(components, `import type { Map } from 'maplibre-gl';`)).to.deep.equal([]);
    expect(refusals(components, `const { Map } = await import('maplibre-gl');`)).to.deep.equal([]);
  });

  it('let a module that is itself loaded by import() use the map', () => {
    const sources = [
      { path: 'packages/components/src/finder.ts', text: `import './list.ts';\nimport('./map.ts');` },
      { path: 'packages/components/src/list.ts', text: `import type { Map } from './map.ts';` },
      { path: 'packages/components/src/map.ts', text: `import { Map } from 'maplibre-gl';` },
    ];
    const eager = eagerFiles(sources, components.dir, { exports: { './finder': './src/finder.ts' } });
    expect([...eager]).to.deep.equal([sources[0].path, sources[1].path]);
    expect(checkFile({ ...components, ...sources[2], isEager: false })).to.deep.equal([]);
  });

  it('refuse a folder of which nothing is said', () => {
    expect(refusals({ ...core, dir: 'packages/extra' }, `import 'zod';`)).to.have.length(1);
  });

  it('never lead back to where they began, not as a type and not by import()', () => {
    const sources = [
      { path: 'packages/core/src/a.ts', text: `import './b.ts';` },
      { path: 'packages/core/src/b.ts', text: `import type { C } from './c.ts';\nimport './d.ts';` },
      { path: 'packages/core/src/c.ts', text: `const a = await import('./a.ts');` },
      { path: 'packages/core/src/d.ts', text: `import './e.ts';` },
      { path: 'packages/core/src/e.ts', text: '' },
    ];
    const [circle, ...others] = circlesIn(sources);
    expect(circle).to.contain('packages/core/src/b.ts → packages/core/src/c.ts → packages/core/src/a.ts');
    expect(others).to.deep.equal([]);
    expect(circlesIn(sources.toSpliced(2, 1))).to.deep.equal([]);
  });
});
