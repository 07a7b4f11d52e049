import './whole-form.ts';
