import { describe, expect, it } from 'vitest';
import { createSetPacks, SET_PACKS_ALARM } from '../../../../../lib/background/services/packs/set-packs.ts';
import { appError } from '../../../../../lib/model/app-error.ts';
import { err, ok } from '../../../../../lib/model/result.ts';
import { aLine } from '../../../components/packs/packs-world.ts';

const HERE = 'https://packs.example/here';
const AWAY = 'https://packs.example/away';
const GONE = 'https://packs.example/gone';
const FORGED = 'https://packs.example/forged';
const NOW = 1_000_000;

type Current = Awaited<ReturnType<Parameters<typeof createSetPacks>[0]['reader']['current']>>;

/** Packs in use under a policy; `GONE` does not answer, `FORGED` is refused. */
function office(wanted: readonly string[]) {
  const installed: string[] = [HERE];
  const asked: string[] = [];
  const alarms = new Map<string, number>();
  const set = createSetPacks({
    wanted: async () => wanted,
    reader: {
      current: async () => ({ inUse: installed.map((address) => ({ stored: { address } })) }) as unknown as Current,
    },
    packs: {
      async download(address) {
        asked.push(address);
        return address === GONE ? err(appError('not-found', address)) : ok({ text: address });
      },
      async install(text, address) {
        if (text === FORGED) return ok({ kind: 'refused', problem: 'bad-signature' });
        installed.push(address ?? '');
        return ok({ kind: 'sound', line: aLine(), isKnown: false });
      },
    },
    hasAlarm: async (name) => alarms.has(name),
    setAlarm: async (name, at) => void alarms.set(name, at),
    now: () => NOW,
  });
  return { ...set, installed, asked, alarms };
}

describe('packs of a policy', () => {
  it('are asked for and installed where they are not yet, once', async () => {
    const { goOn, installed, asked, alarms } = office([HERE, AWAY]);
    await goOn();
    await goOn();
    expect(asked).toEqual([AWAY]);
    expect(installed).toEqual([HERE, AWAY]);
    expect(alarms.size).toBe(0);
  });

  it.each([GONE, FORGED])(
    'are asked for again in an hour where %s does not come, and not at each start',
    async (address) => {
      const { goOn, alarm, installed, asked, alarms } = office([address, AWAY]);
      await goOn();
      await goOn();
      expect(installed).toEqual([HERE, AWAY]);
      expect(asked).toEqual([address, AWAY]);
      expect(alarms.get(SET_PACKS_ALARM)).toBe(NOW + 3_600_000);
      await alarm('another');
      await alarm(SET_PACKS_ALARM);
      expect(asked).toEqual([address, AWAY, address]);
    },
  );

  it('ask nobody where there are none', async () => {
    const { goOn, bring, asked } = office([]);
    await goOn();
    await bring();
    expect(asked).toEqual([]);
  });
});
