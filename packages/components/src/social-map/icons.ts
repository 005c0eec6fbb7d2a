/** Drawings that only the social map has. @module */
export const moonIcon = 'M20 14.5A8 8 0 1 1 9.5 4a6.5 6.5 0 0 0 10.5 10.5z';
export const sparkIcon = 'M13 3 5 13.5h6L10 21l9-11h-6.5z';
export const cloudIcon = 'M7 18a4 4 0 0 1-.6-7.95A5.5 5.5 0 0 1 17 9.5a4.3 4.3 0 0 1 0 8.5zM9 21h.01M13 21.5h.01';
export const dropIcon = 'M12 3.5s6 6.4 6 10.7A6 6 0 0 1 6 14.2C6 9.9 12 3.5 12 3.5z';
export const bodyIcon = 'M12 6.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM5 9.5l7-1 7 1M12 8.5V15M12 15l-3.5 6.5M12 15l3.5 6.5';
export const homeIcon = 'M3.5 11.5 12 4l8.5 7.5M6 10v10h12V10M10 20v-5h4v5';
export const fearIcon =
  'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM8.5 10h.01M15.5 10h.01M8.5 16.5l1.7-1.5 1.8 1.5 1.8-1.5 1.7 1.5';
export const coinIcon = 'M18 6.5A7 7 0 1 0 18 17.5M4 10.5h9M4 14h8';
export const doorIcon = 'M6 21V3h12v18M3.5 21h17M14.5 12h.01';
export const pinIcon =
  'M12 21.5s-7-6.3-7-11.5a7 7 0 0 1 14 0c0 5.2-7 11.5-7 11.5zM12 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z';
export const mailIcon = 'M3.5 5.5h17v13h-17zM4 6.5l8 6.5 8-6.5';
export const slidersIcon = 'M4 7h9M17 7h3M4 17h3M11 17h9M15 9.5v-5M9 19.5v-5';
export const mapIcon = 'M3.5 6.5 9 4l6 2.5L20.5 4v13.5L15 20l-6-2.5L3.5 20zM9 4v13.5M15 6.5V20';
