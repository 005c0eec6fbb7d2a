import { SignallingChecklist } from '../signalling-checklist/signalling-checklist.ts';

if (!customElements.get('vk-signalling-checklist'))
  customElements.define('vk-signalling-checklist', SignallingChecklist);
