// Tells the panels that data was written here, so that each shows it anew.

const listeners = new Set();

export function onDataChanged(listener) {
  listeners.add(listener);
}

export function dataChanged() {
  listeners.forEach((listener) => listener());
}
