import { encode } from 'uqr';

/** Draws the address of `#carry` as a QR that a second phone's camera opens. */
function draw(place: HTMLElement): void {
  const { size, data } = encode(place.dataset['link'] ?? '', { ecc: 'L', border: 4 });
  const canvas = document.createElement('canvas');
  const scale = 4;
  canvas.width = canvas.height = size * scale;
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', place.dataset['label'] ?? '');
  const context = canvas.getContext('2d');
  if (context === null) return;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#000';
  data.forEach((row, y) =>
    row.forEach((dark, x) => dark && context.fillRect(x * scale, y * scale, scale, scale)),
  );
  place.querySelector('canvas')?.remove();
  place.append(canvas);
}

const place = document.querySelector<HTMLElement>('#carry');
if (place !== null) draw(place);
