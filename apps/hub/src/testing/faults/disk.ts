/** A small disk of its own, in a file: it can be full, and its power can be cut. Needs root on Linux. @module */
import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface Disk {
  /** Where it is mounted. */
  readonly folder: string;
  /** From now on nothing is read or written, and what was not yet given to the device is gone. */
  readonly cut: () => Promise<void>;
  /** The power is back: what the journal of the file system has is put in its place. Nobody may use the folder. */
  readonly mountAgain: () => Promise<void>;
  /** Until not one block is free. */
  readonly fill: () => Promise<void>;
  readonly free: () => Promise<void>;
  readonly remove: () => Promise<void>;
}

/**
 * `EXT4_IOC_SHUTDOWN` with `NOLOGFLUSH`: ext4 stops at once and does not even write its journal. Perl, because it can
 * ask for an ioctl without anything being compiled and every Debian and Ubuntu has it (perl-base); Python is often not
 * there, and `xfs_io` almost never.
 */
const shutdown = 'open(my $d, "<", $ARGV[0]) or die $!; my $f = pack("L", 2); ioctl($d, 0x8004587d, $f) or die $!';

/** The file system gives nothing to the device by itself while a test runs: only what somebody synced is there. */
const options = 'loop,noatime,commit=3600';

const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/** Whoever was killed may still be letting go of its files. */
const unmount = async (folder: string, tries = 50): Promise<void> => {
  try {
    await run('umount', [folder]);
  } catch (error) {
    if (tries === 0) throw error;
    await pause(20);
    await unmount(folder, tries - 1);
  }
};

const isFull = (error: unknown): boolean => (error as { readonly code?: unknown }).code === 'ENOSPC';

const fillUp = async (path: string): Promise<void> => {
  const file = await open(path, 'w');
  for (const bytes of [1_048_576, 4096]) {
    const block = Buffer.alloc(bytes, 1);
    try {
      for (;;) await file.write(block);
    } catch (error) {
      if (!isFull(error)) throw error;
    }
  }
  await file.sync().catch(() => undefined);
  await file.close();
};

export const openDisk = async (megabytes: number): Promise<Disk> => {
  const home = await mkdtemp(join(tmpdir(), 'veerkracht-disk-'));
  // The user that PostgreSQL runs as has to get through.
  await chmod(home, 0o711);
  const [image, folder] = [join(home, 'image'), join(home, 'disk')];
  const ballast = join(folder, 'ballast');
  const mount = (): Promise<unknown> => run('mount', ['-o', options, image, folder]);
  try {
    await mkdir(folder);
    await (await open(image, 'w')).close();
    await run('truncate', ['-s', `${megabytes}M`, image]);
    // Without blocks that only root may use: full is full for everybody.
    await run('mkfs.ext4', ['-q', '-F', '-m', '0', image]);
    await mount();
    await chmod(folder, 0o711);
  } catch (error) {
    await rm(home, { recursive: true, force: true });
    throw error;
  }
  return {
    folder,
    cut: async () => void (await run('perl', ['-e', shutdown, folder])),
    mountAgain: async () => {
      await unmount(folder);
      await mount();
    },
    fill: () => fillUp(ballast),
    free: () => rm(ballast),
    remove: async () => {
      await unmount(folder);
      await rm(home, { recursive: true, force: true });
    },
  };
};

/** Why there is no such disk on this machine; tried, because rights in a container cannot be told otherwise. */
export const whyNoDisk = async (): Promise<string | undefined> => {
  if (process.platform !== 'linux' || userInfo().uid !== 0) return 'no right to mount a disk: only root has it';
  try {
    const disk = await openDisk(4);
    try {
      await disk.cut();
    } finally {
      await disk.remove();
    }
    return undefined;
  } catch (error) {
    const said = error instanceof Error ? (error.message.split('\n').filter(Boolean).at(-1) ?? '') : '';
    return `no right to mount a disk of its own, or no mkfs.ext4 or perl: ${said}`;
  }
};
