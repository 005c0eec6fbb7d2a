import { ContinuityCard } from '../continuity-card/continuity-card.ts';

if (!customElements.get('vk-continuity-card')) customElements.define('vk-continuity-card', ContinuityCard);
