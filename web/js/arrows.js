// Moving something by the arrow keys while it has the focus.

const steps = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/**
 * @param {HTMLElement} element
 * @param {(pixels: [number, number]) => void} move called for each press: one pixel, ten with Shift
 * @param {() => void} done called when the key is let go
 */
export function onArrows(element, move, done) {
  element.addEventListener('keydown', (event) => {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    move(step.map((part) => part * (event.shiftKey ? 10 : 1)));
  });
  element.addEventListener('keyup', ({ key }) => steps[key] && done());
}
