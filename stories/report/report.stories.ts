import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@veerkracht/components/define/report';
import type { SendReport } from '@veerkracht/components/report';

interface ReportArgs {
  readonly lang: string;
  readonly send: SendReport;
}
type ReportStory = StoryObj<ReportArgs>;

const received: SendReport = async () => undefined;
const refused: SendReport = () => Promise.reject(Object.assign(new Error('x'), { fault: 'contact-details' }));

const meta: Meta<ReportArgs> = {
  title: 'Klopt dit niet?',
  component: 'vk-report',
  args: { lang: 'nl', send: received },
  render: ({ lang, send }) =>
    html`<p><strong>Voorbeeldgegevens</strong></p>
      <vk-report lang=${lang} service="voorbeeld" .send=${send}></vk-report>`,
};
export default meta;

const rootIn = (canvas: HTMLElement): ShadowRoot => canvas.querySelector('vk-report')!.shadowRoot!;

const open = async (canvas: HTMLElement): Promise<ShadowRoot> => {
  const report = canvas.querySelector('vk-report')!;
  await report.updateComplete;
  const root = rootIn(canvas);
  root.querySelector('details')!.open = true;
  return root;
};

const fill = async (canvas: HTMLElement, note: string): Promise<void> => {
  const root = await open(canvas);
  root.querySelector<HTMLInputElement>('input[type=radio]')!.checked = true;
  root.querySelector('textarea')!.value = note;
  root.querySelector<HTMLElement>('form button')!.click();
  await new Promise((resolve) => setTimeout(resolve, 50));
};

export const Closed: ReportStory = { name: 'Dicht' };
export const Open: ReportStory = { name: 'Open', play: async ({ canvasElement }) => void (await open(canvasElement)) };
export const NothingChosen: ReportStory = {
  name: 'Niets gekozen',
  play: async ({ canvasElement }) => {
    const root = await open(canvasElement);
    root.querySelector<HTMLElement>('form button')!.click();
  },
};
export const ContactDetails: ReportStory = {
  name: 'Met gegevens van iemand',
  args: { send: refused },
  play: async ({ canvasElement }) => fill(canvasElement, 'Bel mij op 078 000 00 00'),
};
export const Sent: ReportStory = { name: 'Verstuurd', play: async ({ canvasElement }) => fill(canvasElement, '') };
export const Arabic: ReportStory = {
  name: 'Arabisch',
  args: { lang: 'ar' },
  play: async ({ canvasElement }) => void (await open(canvasElement)),
};
