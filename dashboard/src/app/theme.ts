import { createTheme } from '@mantine/core';

const VEIL = { backgroundOpacity: 0.38 };
const TITLE = { fontSize: '1.1875rem', fontWeight: 680, letterSpacing: '-0.015em' };

export const theme = createTheme({
  primaryColor: 'indigo',
  primaryShade: { light: 7, dark: 8 },
  colors: {
    // Greys of the page's own tint; light text first, ground last.
    dark: [
      '#eef1f6',
      '#c3cad6',
      '#9aa4b5',
      '#6f7a8c',
      '#3a4250',
      '#2a303b',
      '#1f252e',
      '#171b22',
      '#12161c',
      '#0e1116',
    ],
  },
  defaultRadius: 'md',
  cursorType: 'pointer',
  fontFamily:
    'Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
  components: {
    Drawer: { defaultProps: { padding: 'lg', overlayProps: VEIL }, styles: { title: TITLE } },
    Modal: { defaultProps: { padding: 'lg', overlayProps: VEIL }, styles: { title: TITLE } },
  },
  respectReducedMotion: true,
});
