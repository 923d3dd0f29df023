// The line below the map: position, scale bar, scale 1:N, data time.

import { newestChange } from './catalog.js';
import { byId } from './dom.js';
import { gaussKrueger, metresPerPixel, roundLength, roundScale, scaleDenominator } from './geodesy.js';
import { onLanguage, t } from './i18n.js';
import { instant, number } from './value.js';

const longestBarPixels = 110;
let centre = null;
let pointer = null;

export function startStatusBar() {
  showTime();
  onLanguage(() => {
    showTime();
    if (centre) showScale(centre);
  });
}

/** The position under the pointer, or null to go back to the middle of the map. */
export function showPointer(position) {
  pointer = position;
  write(pointer ?? centre);
}

export function showScale(view) {
  centre = view;
  const metre = metresPerPixel(view.zoom, view.lat);
  const length = roundLength(metre * longestBarPixels);
  byId('scale-bar').style.width = `${Math.round(length / metre)}px`;
  byId('scale-length').textContent = length >= 1000 ? `${number(length / 1000)} km` : `${number(length)} m`;
  const scale = t('status.scale', { denominator: number(roundScale(scaleDenominator(view.zoom, view.lat)), 0) });
  byId('scale').textContent = scale;
  if (!pointer) write(view);
}

function write(position) {
  if (!position) return;
  const { lon, lat } = position;
  byId('position').textContent = `${lon.toFixed(5)}°, ${lat.toFixed(5)}°`;
  const inChina = lon >= 73.5 && lon <= 135.5 && lat > 0 && lat < 60;
  const { east, north, meridian } = gaussKrueger(lon, lat);
  byId('grid').textContent = inChina ? `CGCS2000 ${meridian}°  E ${Math.round(east)}  N ${Math.round(north)}` : '';
}

function showTime() {
  const newest = newestChange();
  byId('data-time').textContent = newest ? t('status.data-time', { time: instant(newest) }) : '';
}
