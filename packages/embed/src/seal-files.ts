import type { FileToSend } from '@veerkracht/components/referral-form';
import { sealAttachment } from '@veerkracht/sdk/referral';
import type { SealedAttachment } from '@veerkracht/sdk/referral';

/** Seals files, each with a key of its own. Comes in when there are any. */
export const sealFiles = (files: readonly FileToSend[]): Promise<readonly SealedAttachment[]> =>
  Promise.all(
    files.map(async ({ name, type, bytes }, number) =>
      sealAttachment({ number, name, type, bytes: new Uint8Array(await bytes.arrayBuffer()) }),
    ),
  );
