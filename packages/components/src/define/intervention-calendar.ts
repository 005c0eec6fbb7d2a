import { InterventionCalendar } from '../intervention-calendar/intervention-calendar.ts';

if (!customElements.get('vk-intervention-calendar'))
  customElements.define('vk-intervention-calendar', InterventionCalendar);
