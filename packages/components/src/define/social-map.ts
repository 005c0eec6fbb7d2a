import { SocialMap } from '../social-map/social-map.ts';

if (!customElements.get('vk-social-map')) customElements.define('vk-social-map', SocialMap);
