// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { Prospects } from '../../../entrypoints/prospects/prospects.tsx';
import { ok } from '../../../lib/model/result.ts';
import { prospectPorts } from '../../gallery/prospect-world.ts';
import { fireEvent, render, screen, settle } from '../components/draw.ts';
import { rows, sellersOf, shareOne } from '../sync/a-list.ts';

it('a list of the team keeps what a colleague changed of a firm in another field since the page was drawn', async () => {
  const { sellers, exchange } = await sellersOf(['member', 'member']);
  const [ada, bob] = sellers;
  if (!ada || !bob) throw new Error('two');
  await shareOne(ada);
  await exchange();
  const { lists, list, change } = bob.service;
  const ports = { ...prospectPorts('full'), lists, list, change, sharing: async () => ok({}) };
  render(<Prospects ports={ports} source={undefined} />);
  await settle();
  await ada.change('OVHcloud', { status: 'won', owner: ada.team.member });
  await exchange();
  const step = await screen.findByRole('textbox', { name: 'Next step with OVHcloud' });
  await settle(() => fireEvent.input(step, { target: { value: 'Send the contract' } }));
  await settle(() => fireEvent.blur(step));
  await expect.poll(async () => (await bob.list()).prospects[0]?.nextStep).toBe('Send the contract');
  await exchange();
  for (const seller of [ada, bob]) expect((await rows(seller))[0]).toEqual(['OVHcloud', 'won', ada.team.member]);
});
