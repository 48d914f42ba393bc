declare module 'virtual:theme.css'
declare module '@fontsource/be-vietnam-pro/*.css'
