const isPublic = ({ privacy = 'public', name }) => privacy === 'public' && !name.startsWith('#');

/** Leaves out what users of an element cannot or should not reach, and events whose name only the running code knows. */
export const onlyPublic = {
  name: 'only-public',
  packageLinkPhase({ customElementsManifest }) {
    for (const declaration of customElementsManifest.modules.flatMap(({ declarations }) => declarations)) {
      if (!declaration.customElement) continue;
      const hidden = new Set(declaration.members.filter((member) => !isPublic(member)).map(({ name }) => name));
      declaration.members = declaration.members.filter(({ name }) => !hidden.has(name));
      declaration.attributes = declaration.attributes?.filter(({ fieldName }) => !hidden.has(fieldName));
      declaration.events = declaration.events?.filter(({ name }) => name.startsWith('vk-'));
    }
  },
};
